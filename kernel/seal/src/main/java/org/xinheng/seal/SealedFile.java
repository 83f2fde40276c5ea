package org.xinheng.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Files that carry their own proof: made once, verified by anybody. */
public final class SealedFile {

    /** No proof is longer. */
    private static final int LONGEST_PROOF = 1200;

    private SealedFile() {}

    /**
     * Puts the proof behind the content.
     *
     * @param bytes the file without proof
     * @param content SM3 of what all forms say, hexadecimal
     * @param issuedAt moment of issue, ISO 8601
     */
    public static byte[] seal(
            Sm2Key key, SealedForm form, byte[] bytes, String number, String content, String issuedAt) {
        var proof = Proof.of(key, form, number, content, Sm3Sum.hex(bytes), issuedAt);
        return joined(bytes, bytes.length, proof);
    }

    private static byte[] joined(byte[] bytes, int length, Proof proof) {
        byte[] before = proof.form().before();
        byte[] middle = proof.written().getBytes(StandardCharsets.UTF_8);
        byte[] after = proof.form().after();
        byte[] whole = Arrays.copyOf(bytes, length + before.length + middle.length + after.length);
        System.arraycopy(before, 0, whole, length, before.length);
        System.arraycopy(middle, 0, whole, length + before.length, middle.length);
        System.arraycopy(after, 0, whole, length + before.length + middle.length, after.length);
        return whole;
    }

    /**
     * What a look at a file found.
     *
     * @param proof the proof it carries, or null when none can be read
     * @param verdict what is to be thought of it
     */
    public record Look(@org.jspecify.annotations.Nullable Proof proof, Verdict verdict) {}

    /** What is to be thought of a file. */
    public enum Verdict {
        /** Not one byte was changed since it was sealed with the key it names. */
        WHOLE,
        /** It carries a proof, and something in it was changed. */
        CHANGED,
        /** It carries no proof that can be read: no sealed report, or its end was cut off or changed. */
        UNSEALED
    }

    /** Looks at a file. Every byte of it counts, those of the proof and around it, too. */
    public static Look look(byte[] file) {
        for (SealedForm form : SealedForm.values()) {
            int at = lastIndexOf(file, form.before());
            if (at < 0) {
                continue;
            }
            int from = at + form.before().length;
            int until = file.length - form.after().length;
            if (until < from) {
                continue;
            }
            Optional<Proof> proof = Proof.read(new String(file, from, until - from, StandardCharsets.UTF_8));
            if (proof.isPresent()) {
                return new Look(proof.get(), isWhole(file, at, proof.get()) ? Verdict.WHOLE : Verdict.CHANGED);
            }
        }
        return new Look(null, Verdict.UNSEALED);
    }

    private static boolean isWhole(byte[] file, int length, Proof proof) {
        return Arrays.equals(file, joined(file, length, proof))
                && HexFormat.of().formatHex(Sm3Sum.of(file, 0, length)).equals(proof.file())
                && saysItsContent(file, length, proof)
                && proof.isSigned();
    }

    /** A JSON report is its content; of the others the signature says which content they show. */
    private static boolean saysItsContent(byte[] file, int length, Proof proof) {
        if (proof.form() != SealedForm.JSON) {
            return true;
        }
        byte[] opening = SealedForm.JSON_OPENING.getBytes(StandardCharsets.UTF_8);
        return length > opening.length
                && Arrays.equals(file, 0, opening.length, opening, 0, opening.length)
                && HexFormat.of()
                        .formatHex(Sm3Sum.of(file, opening.length, length - opening.length))
                        .equals(proof.content());
    }

    private static int lastIndexOf(byte[] file, byte[] sign) {
        for (int at = file.length - sign.length; at >= Math.max(0, file.length - LONGEST_PROOF); at--) {
            if (Arrays.equals(file, at, at + sign.length, sign, 0, sign.length)) {
                return at;
            }
        }
        return -1;
    }
}
