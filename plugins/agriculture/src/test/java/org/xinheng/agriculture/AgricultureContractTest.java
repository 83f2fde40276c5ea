package org.xinheng.agriculture;

import org.xinheng.spi.SectorPlugin;
import org.xinheng.testkit.SectorPluginContract;

class AgricultureContractTest implements SectorPluginContract {

    @Override
    public SectorPlugin plugin() {
        return new Agriculture();
    }
}
