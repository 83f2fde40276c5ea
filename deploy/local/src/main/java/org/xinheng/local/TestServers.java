package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Keycloak for a test run: an empty application database, a freshly imported realm.
 *
 * <p>What is slow (creating Keycloak's tables) is kept in {@code ~/.xinheng/test/<n>} from run to run; what tests see is
 * new each time. Each test run holds one such slot, so that several can run on one machine. Both servers end with the
 * JVM.
 */
public final class TestServers implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final LocalPostgres postgres;
    private @Nullable LocalKeycloak keycloak;

    private TestServers(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        LocalKeycloak.stop(folder.resolve("keycloak")); // left by a run that was killed
        this.postgres = LocalPostgres.warm(folder.resolve("postgres"));
        this.postgres.recreate();
    }

    /** Claims a slot and starts PostgreSQL (seconds). Closed at the end of the JVM at the latest. */
    public static TestServers start() {
        var slots = Software.userHome().resolve("test");
        try {
            for (int slot = 1; ; slot++) {
                var folder = Files.createDirectories(slots.resolve(Integer.toString(slot)));
                var channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = tryLock(channel);
                if (lock != null) {
                    var servers = new TestServers(folder, channel, lock);
                    Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-test-servers"));
                    return servers;
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenInThisJvm) {
            return null;
        }
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** Keycloak with a fresh realm, started on first use (about 15 s, the very first time a minute). */
    public synchronized LocalKeycloak keycloak(int kernelPort) {
        var running = keycloak;
        if (running == null) {
            var home = folder.resolve("keycloak");
            running = LocalKeycloak.start(home, postgres, LocalKeycloak.Place.free(kernelPort), Progress.silent());
            running.resetRealm();
            keycloak = running;
        }
        return running;
    }

    @Override
    public synchronized void close() {
        if (!lock.isValid()) {
            return; // closed before: the folder and what runs in it may be another process's by now
        }
        try {
            if (keycloak != null) {
                keycloak.close();
                keycloak = null;
            }
            postgres.close();
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
