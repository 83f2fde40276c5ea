package org.xinheng.ecommerce;

import org.xinheng.spi.SectorPlugin;
import org.xinheng.testkit.SectorPluginContract;

class EcommerceContractTest implements SectorPluginContract {

    @Override
    public SectorPlugin plugin() {
        return new Ecommerce();
    }
}
