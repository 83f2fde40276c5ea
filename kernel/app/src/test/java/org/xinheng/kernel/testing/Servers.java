package org.xinheng.kernel.testing;

import org.jspecify.annotations.Nullable;
import org.xinheng.local.TestServers;

/** The servers of this test run, started once however often the kernel is restarted. */
final class Servers {

    private static @Nullable TestServers running;

    private Servers() {}

    static synchronized TestServers require() {
        var servers = running;
        if (servers == null) {
            servers = TestServers.start();
            running = servers;
        }
        return servers;
    }
}
