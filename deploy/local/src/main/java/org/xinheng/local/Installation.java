package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A whole installation on this machine, for benchmarks: the three servers as {@code deploy/up} starts them, on free
 * ports and without samples, and one clerk who uploads. Stopped when closed.
 */
public final class Installation implements AutoCloseable {

    private final Home home;
    private final Progress progress;
    private final Servers servers;
    private final LocalPostgres postgres;
    private final People people;

    private Installation(Home home, Progress progress) throws SQLException {
        this.home = home;
        this.progress = progress;
        this.servers = new Servers(home, progress);
        // Whoever is interrupted leaves no servers behind.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(servers::stop));
        servers.start(false);
        this.postgres = LocalPostgres.kept(home.postgres(), home.postgresPort());
        var keycloak = LocalKeycloak.start(home.keycloak(), postgres, home.keycloakPlace(), progress);
        this.people = new People(keycloak, home.secrets());
        people.open();
    }

    /** Starts everything below the folder, which may be empty, from what was built in the repository. */
    public static Installation start(Path folder, Path repository, Progress progress) throws SQLException {
        var home = new Home(
                folder.toAbsolutePath(),
                repository.toAbsolutePath(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
        return new Installation(home, progress);
    }

    /** Loads the samples of one place and lets a little happen there, as {@code deploy/up} does everywhere. */
    public void fill(String tenant) {
        var demonstration = new Demonstration(home, people, progress);
        demonstration.packs().stream()
                .filter(pack -> pack.slug().equals(tenant))
                .forEach(demonstration::loadSamples);
    }

    /** The port the kernel listens on, at 127.0.0.1. */
    public int port() {
        return home.port();
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** The kernel's process. */
    public ProcessHandle kernel() {
        return servers.kernel().process();
    }

    /** Ends the kernel and starts it again; how long it took from start to ready. */
    public Duration restartKernel() {
        var kernel = servers.kernel();
        kernel.stop();
        var start = System.nanoTime();
        kernel.start(home.kernel().resolve("application.properties"));
        kernel.await(Duration.ofMinutes(6), progress);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Uploads a file as the clerk of the tenant's leading bureau; the batch as accepted, before it is read. */
    public JsonNode upload(String tenant, String item, Path file) {
        return clerk(tenant).upload(tenant, item, file);
    }

    /** A fresh access token of somebody of the demonstration, such as {@code lishui-clerk}; it lives five minutes. */
    public String token(String username) {
        return people.token(username);
    }

    /** Posts a file as the same clerk to a path of the tenant. */
    public JsonNode post(String tenant, String path, Path file) {
        return clerk(tenant).postFile("/api/t/" + tenant + path, file);
    }

    /** Asks the kernel as the same clerk. */
    public JsonNode get(String tenant, String path) {
        return clerk(tenant).get("/api/t/" + tenant + path);
    }

    /** Asks the kernel as somebody of the demonstration; of a stream of events the last one is the answer. */
    public JsonNode get(String tenant, String username, String path) {
        return new KernelApi(home.kernelUrl(), () -> people.token(username)).get("/api/t/" + tenant + path);
    }

    /** Posts to the kernel as somebody of the demonstration, such as {@code lishui-admin}. */
    public JsonNode post(String tenant, String username, String path, Object body) {
        return new KernelApi(home.kernelUrl(), () -> people.token(username)).post("/api/t/" + tenant + path, body);
    }

    /** The generated password of somebody of the demonstration, such as {@code lishui-clerk}. */
    public String password(String username) {
        return people.password(username);
    }

    private KernelApi clerk(String tenant) {
        return new KernelApi(home.kernelUrl(), () -> people.token(tenant + "-clerk"));
    }

    @Override
    public void close() {
        people.close();
        servers.stop();
    }
}
