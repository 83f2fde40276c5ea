package org.xinheng.local;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three servers of one installation, started and stopped in the right order. */
final class Servers {

    private final Home home;
    private final Progress progress;
    private final Map<String, String> settings;
    private final KernelProcess kernel;

    Servers(Home home, Progress progress) {
        this(home, progress, Map.of());
    }

    /** @param settings of the kernel, beside the usual ones */
    Servers(Home home, Progress progress, Map<String, String> settings) {
        this.home = home;
        this.progress = progress;
        this.settings = settings;
        this.kernel = new KernelProcess(home);
    }

    KernelProcess kernel() {
        return kernel;
    }

    /** Whether a start would find nothing to do. */
    boolean running() {
        return kernel.running() && Files.exists(home.logins()) && kernel.ready();
    }

    /** Refuses with a reason where a start could only fail. */
    void check() {
        Machine.requireJdk(Runtime.version().feature(), System.getProperty("java.home"));
        Machine.requireDisk(home.folder());
        requirePorts();
    }

    private void requirePorts() {
        if (anyRunning()) {
            new KeptPorts(home.folder()).requireSame(home);
        }
        if (!kernel.running()) {
            Machine.requirePort(home.port(), "信衡内核", "--port");
        }
        if (!LocalKeycloak.running(home.keycloak())) {
            Machine.requirePort(home.keycloakPort(), "Keycloak", "--keycloak-port");
            Machine.requirePort(home.managementPort(), "Keycloak 管理", "--management-port");
        }
        if (!LocalPostgres.running(home.postgres())) {
            Machine.requirePort(home.postgresPort(), "PostgreSQL", "--postgres-port");
        }
    }

    private boolean anyRunning() {
        return kernel.running() || LocalKeycloak.running(home.keycloak()) || LocalPostgres.running(home.postgres());
    }

    /** Starts what does not run; opens tenants and loads samples as far as that was not done. */
    void start(boolean withSamples) throws SQLException {
        PrivateFiles.folder(home.folder());
        new KeptPorts(home.folder()).keep(home);
        progress.step("启动 PostgreSQL 18");
        var postgres = LocalPostgres.kept(home.postgres(), home.postgresPort());
        var keycloak = LocalKeycloak.start(home.keycloak(), postgres, home.keycloakPlace(), progress);
        if (!kernel.running()) {
            progress.step("启动信衡内核");
            kernel.start(KernelSettings.write(home, postgres, keycloak, settings));
        }
        kernel.await(Duration.ofMinutes(6), progress);
        var people = new People(keycloak, home.secrets());
        var demonstration = new Demonstration(home, people, progress);
        people.open();
        try {
            demonstration.enterOperator(postgres);
            demonstration.openTenants();
            demonstration.enablePlugins();
            if (withSamples) {
                demonstration.loadSamples();
            }
        } finally {
            people.close();
        }
        new Logins(home).write(demonstration, keycloak, postgres);
    }

    /** Stops what runs, in the opposite order; only processes that were recorded here. */
    List<String> stop() {
        return List.of(
                stopped("信衡内核", kernel.stop()),
                stopped("Keycloak", LocalKeycloak.stop(home.keycloak())),
                stopped("PostgreSQL", LocalPostgres.stop(home.postgres())));
    }

    private static String stopped(String name, boolean ran) {
        return String.format(Locale.ROOT, "%s：%s", name, ran ? "已停止" : "本来没有运行");
    }
}
