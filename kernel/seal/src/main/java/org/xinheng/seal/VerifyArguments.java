package org.xinheng.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the commands that verify files without a server are asked: files, and the key they have to be signed with.
 *
 * @param key null when none was given
 * @param sound false when the key cannot be read; it was said
 */
public record VerifyArguments(List<Path> files, @Nullable Sm2PublicKey key, boolean sound) {

    private static final int KEY_SIGNS = 130;

    public VerifyArguments {
        files = List.copyOf(files);
    }

    /** Reads {@code [--key key-or-file] file…}. */
    public static VerifyArguments read(List<String> arguments, PrintStream out) {
        var files = new ArrayList<Path>();
        @Nullable Sm2PublicKey key = null;
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).equals("--key")) {
                files.add(Path.of(arguments.get(i)));
            } else if (++i < arguments.size()) {
                key = key(arguments.get(i));
                if (key == null) {
                    out.println("✗ 公钥“%s”无法读取。应为130位十六进制，或内容如此的文件。".formatted(arguments.get(i)));
                    return new VerifyArguments(files, null, false);
                }
            }
        }
        return new VerifyArguments(files, key, true);
    }

    private static @Nullable Sm2PublicKey key(String given) {
        try {
            Path path = given.length() < KEY_SIGNS ? Path.of(given) : null;
            return Sm2PublicKey.parse(path != null && Files.isReadable(path) ? Files.readString(path) : given);
        } catch (IOException | IllegalArgumentException _) {
            return null;
        }
    }
}
