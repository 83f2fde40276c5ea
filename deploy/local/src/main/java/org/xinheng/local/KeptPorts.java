package org.xinheng.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The ports an installation was started with, so that the next {@code deploy/up} finds it where it is. A port asked for
 * wins over the kept one; without either it is the usual one.
 */
final class KeptPorts {

    private final Secrets file;

    KeptPorts(Path home) {
        this.file = new Secrets(home.resolve("ports.properties"));
    }

    int choose(String name, @Nullable Integer asked, int usual) {
        return asked != null ? asked : file.find(name).map(Integer::valueOf).orElse(usual);
    }

    /**
     * Refuses other ports than those its servers listen on now.
     *
     * @throws LocalException {@code RUNS_ELSEWHERE}
     */
    void requireSame(Home home) {
        requireSame("port", home.port());
        requireSame("keycloak", home.keycloakPort());
        requireSame("management", home.managementPort());
        requireSame("postgres", home.postgresPort());
    }

    private void requireSame(String name, int asked) {
        var kept = file.find(name).map(Integer::valueOf).orElse(asked);
        if (kept != asked) {
            throw new LocalException(
                    LocalError.RUNS_ELSEWHERE,
                    "该数据目录的服务正在端口 %d 上运行，不能同时用端口 %d。请先 deploy/down，再换端口。".formatted(kept, asked));
        }
    }

    void keep(Home home) {
        file.keep("port", Integer.toString(home.port()));
        file.keep("keycloak", Integer.toString(home.keycloakPort()));
        file.keep("management", Integer.toString(home.managementPort()));
        file.keep("postgres", Integer.toString(home.postgresPort()));
    }
}
