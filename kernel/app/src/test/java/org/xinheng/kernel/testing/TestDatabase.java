package org.xinheng.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real PostgreSQL with an empty database for all tests of one run, with the four roles of the product. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Servers.database();
    }

    @Override
    public void stop() {
        // The server ends with the JVM, so that a restart of the kernel finds it warm.
    }
}
