package org.xinheng.template;

import org.xinheng.spi.SectorPlugin;
import org.xinheng.testkit.SectorPluginContract;

class TemplateContractTest implements SectorPluginContract {

    @Override
    public SectorPlugin plugin() {
        return new Template();
    }
}
