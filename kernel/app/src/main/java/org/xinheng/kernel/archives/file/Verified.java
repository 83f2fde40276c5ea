package org.xinheng.kernel.archives.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looking through an archive found.
 *
 * @param manifest null when it could not be read or is not to be trusted
 * @param text the manifest's own text, what was signed
 * @param signature DER in hexadecimal
 * @param problems nothing, when every byte is as it was signed
 */
public record Verified(@Nullable Manifest manifest, String text, String signature, List<Problem> problems) {

    public Verified {
        problems = List.copyOf(problems);
    }

    /**
     * Something wrong.
     *
     * @param entry which file of the archive, or {@value #WHOLE}
     * @param finding what is wrong with it, in Chinese
     */
    public record Problem(String entry, String finding) {}

    /** The archive as a whole. */
    public static final String WHOLE = "整个文件";

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return manifest != null && problems.isEmpty();
    }
}
