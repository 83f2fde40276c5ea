package org.xinheng.kernel.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;

/** SM3 of files of any length. */
final class FileDigest {

    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    /** In lower-case hexadecimal. */
    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return copied(in, OutputStream.nullOutputStream(), Long.MAX_VALUE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Copies what comes in and says its digest.
     *
     * @throws KernelException {@code ARCHIVE_TOO_LARGE} (413) behind {@code most} bytes
     */
    static String copied(InputStream in, OutputStream out, long most) throws IOException {
        var digest = new SM3Digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        int length;
        while ((length = in.read(buffer)) >= 0) {
            bytes += length;
            if (bytes > most) {
                throw new KernelException(
                        ArchiveError.ARCHIVE_TOO_LARGE,
                        "归档文件超过 %d MB 的上限。请由运营人员调整 kernel.archives.max-file-bytes 后重试。".formatted(most / 1_000_000));
            }
            digest.update(buffer, 0, length);
            out.write(buffer, 0, length);
        }
        byte[] result = new byte[Sm3.LENGTH];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
