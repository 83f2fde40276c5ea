package org.xinheng.kernel.archives.file;

import java.math.BigInteger;
import java.util.HexFormat;
import org.xinheng.kernel.shared.Sm3;

/** A digest of rows whatever their order: the SM3 of each, added up modulo 2^256. Belongs to one thread. */
public final class RowDigest {

    private static final int FLUSH = 1 << 20;

    private final long[] sums = new long[Sm3.LENGTH];
    private BigInteger total = BigInteger.ZERO;
    private long rows;

    /** Adds a row. */
    public void add(byte[] row) {
        byte[] hash = Sm3.digest(row);
        for (int i = 0; i < hash.length; i++) {
            sums[i] += hash[i] & 0xFF;
        }
        if (++rows % FLUSH == 0) {
            flush();
        }
    }

    /** Rows added so far. */
    public long rows() {
        return rows;
    }

    /** The digest, 64 signs. */
    public String hex() {
        flush();
        byte[] bytes = total.toByteArray();
        byte[] padded = new byte[Sm3.LENGTH];
        int length = Math.min(bytes.length, Sm3.LENGTH);
        System.arraycopy(bytes, bytes.length - length, padded, Sm3.LENGTH - length, length);
        return HexFormat.of().formatHex(padded);
    }

    private void flush() {
        for (int i = 0; i < sums.length; i++) {
            total = total.add(BigInteger.valueOf(sums[i]).shiftLeft(Byte.SIZE * (sums.length - 1 - i)));
            sums[i] = 0;
        }
        total = total.mod(BigInteger.ONE.shiftLeft(Byte.SIZE * Sm3.LENGTH));
    }
}
