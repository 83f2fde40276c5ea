package org.xinheng.engineering;

import java.util.Set;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.testkit.SectorPluginContract;

class EngineeringContractTest implements SectorPluginContract {

    @Override
    public SectorPlugin plugin() {
        return new Engineering();
    }

    @Override
    public Set<String> penaltyItems() {
        return Set.of("administrative-penalty", "engineering-misconduct");
    }
}
