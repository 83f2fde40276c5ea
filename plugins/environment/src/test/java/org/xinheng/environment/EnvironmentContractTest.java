package org.xinheng.environment;

import java.util.Set;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.testkit.SectorPluginContract;

class EnvironmentContractTest implements SectorPluginContract {

    @Override
    public SectorPlugin plugin() {
        return new Environment();
    }

    @Override
    public Set<String> penaltyItems() {
        return Set.of("administrative-penalty", "environment-incident");
    }
}
