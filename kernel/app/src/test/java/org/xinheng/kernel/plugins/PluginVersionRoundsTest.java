package org.xinheng.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenants;

/** Install, upgrade, remove, again and again, through the services and the database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
class PluginVersionRoundsTest {

    private static final String ID = "sample-rounds";

    @Inject
    TestTenants tenants;

    @Inject
    PluginVersions versions;

    private Actor operator;

    @BeforeEach
    void anOperator() {
        operator = tenants.operator();
    }

    @Test
    void twentyRoundsThroughTheDatabaseLeaveNoOpenFile() {
        byte[] one = PluginJar.reading(ID, "1.0.0", "return new Reading(Quantity.of(2), List.of(), \"\");")
                .bytes();
        byte[] two = PluginJar.reading(ID, "2.0.0", "return new Reading(Quantity.of(0), List.of(), \"\");")
                .bytes();
        round(one, two);
        long files = openFiles();

        for (int i = 0; i < 20; i++) {
            round(one, two);
        }

        assertThat(openFiles()).as("open files; the pools may take a few").isLessThan(files + 20);
    }

    private void round(byte[] one, byte[] two) {
        versions.upload(operator, one);
        versions.activate(operator, ID, "1.0.0");
        versions.upload(operator, two);
        versions.activate(operator, ID, "2.0.0");
        versions.remove(operator, ID, "轮次");
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
