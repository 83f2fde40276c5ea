package org.xinheng.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacked PostgreSQL and Keycloak, one copy per version shared by tests and demo; data never lies here.
 *
 * <p>The folder is {@code XINHENG_SOFTWARE}, else {@code software} below {@code XINHENG_HOME}, else
 * {@code ~/.xinheng/software}. Unpacking goes to a neighbour folder and is then renamed, under a lock between
 * processes: a half-unpacked copy is never seen.
 */
public final class Software {

    private final Path folder;
    private final Properties versions = versions();

    public Software(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The folder of this user and environment. */
    public static Software ofThisUser() {
        var explicit = System.getenv("XINHENG_SOFTWARE");
        if (explicit != null && !explicit.isBlank()) {
            return new Software(Path.of(explicit));
        }
        return new Software(userHome().resolve("software"));
    }

    /** {@code XINHENG_HOME}, else {@code ~/.xinheng}. */
    public static Path userHome() {
        var home = System.getenv("XINHENG_HOME");
        return home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home"), ".xinheng")
                : Path.of(home).toAbsolutePath();
    }

    /** Folder with {@code bin/postgres}, unpacked on first use. */
    public Path postgres() {
        var target = folder.resolve("postgres-" + versions.getProperty("postgres.version"));
        return once(target, partial -> {
            var archive = postgresArchive();
            try (var in = Software.class.getClassLoader().getResourceAsStream(archive)) {
                if (in == null) {
                    throw new LocalException(
                            LocalError.SOFTWARE_MISSING,
                            "没有适合本机的 PostgreSQL 程序包（%s）。支持 Linux 与 macOS 的 x86_64、arm64。 / No PostgreSQL binaries for this machine."
                                    .formatted(archive));
                }
                untar(in, partial);
            }
        });
    }

    /** Folder with {@code bin/kc.sh}, unpacked on first use from the distribution that the build put beside us. */
    public Path keycloak() {
        var version = versions.getProperty("keycloak.version");
        var target = folder.resolve("keycloak-" + version);
        return once(target, partial -> {
            var zip = Path.of(versions.getProperty("keycloak.zip"));
            if (!Files.isRegularFile(zip)) {
                throw new LocalException(
                        LocalError.SOFTWARE_MISSING,
                        "找不到 Keycloak 程序包 %s。请在仓库根目录运行：./mvnw -Dquickly package / Keycloak's zip is missing; run that command."
                                .formatted(zip));
            }
            unzip(zip, partial);
        });
    }

    private Path once(Path target, Unpacking unpacking) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(target)) {
                    var partial = folder.resolve(target.getFileName() + ".partial");
                    PrivateFiles.deleteTree(partial);
                    Files.createDirectories(partial);
                    unpacking.into(partial);
                    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("无法解压到 " + target + "，请检查磁盘空间与权限", e);
        }
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }

    static String postgresArchive() {
        var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return "postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }

    private static void untar(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = inside(folder, entry.getName());
                if (path == null) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    continue;
                }
                if (entry.isLink()) {
                    Files.createLink(path, folder.resolve(entry.getLinkName()));
                    continue;
                }
                Files.copy(tar, path);
                if ((entry.getMode() & 0100) != 0) {
                    executable(path);
                }
            }
        }
    }

    /** Unpacks without the first path segment, which repeats the version. */
    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = inside(folder, entry.getName().replaceFirst("^[^/]+/", ""));
                if (path == null) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.copy(zip, path);
                if (path.toString().endsWith(".sh")) {
                    executable(path);
                }
            }
        }
    }

    private static @Nullable Path inside(Path folder, String name) {
        if (name.isBlank()) {
            return null;
        }
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new LocalException(LocalError.SOFTWARE_MISSING, "程序包含有越界路径 " + name);
        }
        return path;
    }

    private static void executable(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var in = Software.class.getResourceAsStream("software.properties")) {
            if (in != null) {
                versions.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
