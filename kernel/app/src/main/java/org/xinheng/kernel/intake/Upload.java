package org.xinheng.kernel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.KernelException;

/**
 * A file as it comes in: on this node's disk, readable by this process only, with its hash; gone when closed.
 *
 * @param path where it lies
 * @param size in bytes
 * @param digest SM3
 */
record Upload(Path path, long size, byte[] digest) implements AutoCloseable {

    private static final int PART = 1 << 20;

    /** Takes a stream in, part by part. */
    static Upload receive(InputStream body, long limit) throws IOException {
        Path path = Spool.create("upload");
        try (OutputStream out = Files.newOutputStream(path)) {
            var digest = new SM3Digest();
            byte[] buffer = new byte[PART];
            long size = 0;
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                size += length;
                if (size > limit) {
                    throw new KernelException(
                            IntakeError.FILE_TOO_LARGE,
                            "文件超过 %d MB 的上限。请按年份或按类别拆成几个文件分别上传。".formatted(limit / 1_000_000));
                }
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
            }
            if (size == 0) {
                throw new KernelException(IntakeError.FILE_EMPTY, "文件是空的，没有任何内容。请确认选对了文件后重新上传。");
            }
            byte[] hash = new byte[32];
            digest.doFinal(hash, 0);
            return new Upload(path, size, hash);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Takes each part of the file. */
    interface PartTaker {
        void take(int number, byte[] bytes);
    }

    /** Hands the file over in parts of 1 MiB. */
    void eachPart(PartTaker taker) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            int number = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                taker.take(number++, bytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
