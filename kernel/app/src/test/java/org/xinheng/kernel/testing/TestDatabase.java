package org.xinheng.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.LocalPostgres;

/** A throwaway PostgreSQL for all tests of one run, with the four roles of the product. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var postgres = Servers.require().postgres();
        var config = new HashMap<String, String>();
        source(config, "quarkus.datasource", postgres, DatabaseRole.APP);
        source(config, "quarkus.datasource.portal", postgres, DatabaseRole.PORTAL);
        source(config, "quarkus.datasource.job", postgres, DatabaseRole.JOB);
        source(config, "quarkus.datasource.owner", postgres, DatabaseRole.OWNER);
        config.put("test.superuser.url", postgres.url());
        config.put("test.superuser.password", postgres.password(DatabaseRole.SUPERUSER));
        return config;
    }

    @Override
    public void stop() {
        // The server ends with the JVM, so that a restart of the kernel finds it warm.
    }

    private static void source(Map<String, String> config, String prefix, LocalPostgres postgres, DatabaseRole role) {
        config.put(prefix + ".jdbc.url", postgres.url());
        config.put(prefix + ".username", role.user());
        config.put(prefix + ".password", postgres.password(role));
    }
}
