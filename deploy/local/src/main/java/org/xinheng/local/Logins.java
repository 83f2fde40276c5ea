package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The table of addresses and log-ins, in a file only its user can read. */
final class Logins {

    private final Home home;

    Logins(Home home) {
        this.home = home;
    }

    void write(Demonstration demonstration, LocalKeycloak keycloak, LocalPostgres postgres) {
        var text = new StringBuilder("信衡已就绪 / Xinheng is running\n\n门户 / portals\n");
        for (var pack : demonstration.packs()) {
            text.append("  %s  http://%s:%d/%n".formatted(wide(pack.name(), 16), pack.host(), home.port()));
        }
        text.append("%n业务台 / console%n  %s  %s/console/%n".formatted(wide("登录", 16), home.kernelUrl()));
        text.append("\n用户 / log-ins\n");
        for (var login : demonstration.logins()) {
            text.append("  %s%s%s%s%n"
                    .formatted(
                            wide(login.tenant(), 16),
                            wide(login.role(), 28),
                            wide(login.username(), 24),
                            login.password()));
        }
        text.append("\n服务 / servers\n");
        text.append("  %s  %s/admin/  %s  %s%n"
                .formatted(
                        wide("Keycloak", 16),
                        keycloak.url(),
                        keycloak.administrator(),
                        keycloak.administratorPassword()));
        text.append("  %s  127.0.0.1:%d/xinheng（口令见 %s）%n"
                .formatted(
                        wide("PostgreSQL", 16), postgres.port(), home.postgres().resolve("passwords.properties")));
        text.append("  %s  %s%n".formatted(wide("日志", 16), home.folder().resolve("log")));
        text.append("\n停止 / stop:  deploy/down\n");
        try {
            PrivateFiles.write(home.logins(), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read() {
        try {
            return Files.readString(home.logins());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Padded to a width in which a Chinese character counts two. */
    static String wide(String text, int width) {
        int used = text.codePoints().map(sign -> sign < 0x2E80 ? 1 : 2).sum();
        return text + " ".repeat(Math.max(1, width - used));
    }
}
