package org.xinheng.tourism;

import org.xinheng.spi.SectorPlugin;
import org.xinheng.testkit.SectorPluginContract;

class TourismContractTest implements SectorPluginContract {

    @Override
    public SectorPlugin plugin() {
        return new Tourism();
    }
}
