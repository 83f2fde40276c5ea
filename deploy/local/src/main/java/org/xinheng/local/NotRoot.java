package org.xinheng.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's programs for whoever we are, because they refuse to run as root.
 *
 * <p>As root there are two ways: a user name space without a mapping, in which the server sees itself as "nobody" but
 * its files stay ours; or, where name spaces are forbidden (many containers), the system account {@code postgres} or
 * {@code nobody}, which then must own the data folder.
 */
sealed interface NotRoot {

    /** The command as it has to be called. */
    List<String> command(List<String> plain);

    /** Hands the folder to whoever the server runs as. */
    void own(Path folder);

    static NotRoot forThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Plain();
        }
        if (Shell.onPath("unshare") && runs(List.of("unshare", "-U", "true"))) {
            return new NameSpace();
        }
        return Account.find();
    }

    private static boolean runs(List<String> command) {
        return Shell.run(command, Map.of(), Duration.ofSeconds(5)).code() == 0;
    }

    record Plain() implements NotRoot {
        @Override
        public List<String> command(List<String> plain) {
            return plain;
        }

        @Override
        public void own(Path folder) {}
    }

    record NameSpace() implements NotRoot {
        @Override
        public List<String> command(List<String> plain) {
            return prefixed(List.of("unshare", "-U"), plain);
        }

        @Override
        public void own(Path folder) {}
    }

    record Account(String name) implements NotRoot {

        static Account find() {
            for (var name : List.of("postgres", "nobody")) {
                if (Shell.onPath("setpriv") && runs(List.of("id", name))) {
                    return new Account(name);
                }
            }
            throw new LocalException(
                    LocalError.ROOT_NOT_ALLOWED,
                    "PostgreSQL 不能以 root 运行，而本机既不能用 unshare -U，也没有 setpriv 与 postgres/nobody 账号。请改用普通用户运行。"
                            + " / PostgreSQL refuses to run as root here; run as an ordinary user.");
        }

        @Override
        public List<String> command(List<String> plain) {
            return prefixed(List.of("setpriv", "--reuid", name, "--regid", group(), "--clear-groups"), plain);
        }

        @Override
        public void own(Path folder) {
            var result = Shell.run(
                    List.of("chown", "-R", name + ":" + group(), folder.toString()), Map.of(), Duration.ofMinutes(2));
            if (result.code() != 0) {
                throw new LocalException(
                        LocalError.ROOT_NOT_ALLOWED, "无法把 " + folder + " 交给账号 " + name + "：" + result.output());
            }
            if (!runs(command(List.of("test", "-x", folder.toString())))) {
                throw new LocalException(
                        LocalError.ROOT_NOT_ALLOWED,
                        "账号 %s 进不了 %s（上级目录不可进入）。请设置环境变量 XINHENG_HOME=/var/lib/xinheng 后重试。 / Set XINHENG_HOME=/var/lib/xinheng."
                                .formatted(name, folder));
            }
        }

        private String group() {
            var result = Shell.run(List.of("id", "-g", name), Map.of(), Duration.ofSeconds(5));
            return result.output().strip();
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> plain) {
        var all = new ArrayList<>(prefix);
        all.addAll(plain);
        return all;
    }
}
