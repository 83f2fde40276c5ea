package org.xinheng.seal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sealed a file, and what it was.
 *
 * @param number of the report
 * @param content SM3 of the content all forms of the report say, hexadecimal
 * @param file SM3 of this form's bytes up to the proof, hexadecimal
 * @param issuedAt moment of issue, ISO 8601
 * @param key the public key, uncompressed point in hexadecimal
 * @param signature SM2 in DER, hexadecimal, of {@link #statement}
 */
public record Proof(
        SealedForm form, String number, String content, String file, String issuedAt, String key, String signature) {

    /** How the proof is made. */
    public static final String ALGORITHM = "SM2withSM3";

    private static final Pattern WRITTEN = Pattern.compile("\\{\"algorithm\":\"" + ALGORITHM
            + "\",\"form\":\"(PDF|HTML|JSON)\",\"number\":\"([A-Z0-9-]{1,40})\",\"content\":\"([0-9a-f]{64})\","
            + "\"file\":\"([0-9a-f]{64})\",\"issuedAt\":\"([0-9T:.+Z-]{10,40})\",\"key\":\"(04[0-9a-f]{128})\","
            + "\"signature\":\"([0-9a-f]{130,160})\"}");

    static Proof of(Sm2Key key, SealedForm form, String number, String content, String file, String issuedAt) {
        var signature = HexFormat.of().formatHex(key.sign(statement(form, number, content, file, issuedAt)));
        return new Proof(form, number, content, file, issuedAt, key.open().hex(), signature);
    }

    private static String statement(SealedForm form, String number, String content, String file, String issuedAt) {
        return String.join(
                "\n", "信用报告 " + number, "内容SM3 " + content, "形式 " + form, "文件SM3 " + file, "签发时间 " + issuedAt);
    }

    /** What is signed: plain lines, the same whoever writes them again. */
    public String statement() {
        return statement(form, number, content, file, issuedAt);
    }

    /** Whether the signature is that of the key it names. Whose key that is, the reader has to know. */
    public boolean isSigned() {
        try {
            return Sm2PublicKey.parse(key).verifies(statement(), HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The one way it is written. */
    String written() {
        return "{\"algorithm\":\"%s\",\"form\":\"%s\",\"number\":\"%s\",\"content\":\"%s\",\"file\":\"%s\",\"issuedAt\":\"%s\",\"key\":\"%s\",\"signature\":\"%s\"}"
                .formatted(ALGORITHM, form, number, content, file, issuedAt, key, signature);
    }

    static Optional<Proof> read(String text) {
        Matcher found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.of(new Proof(
                        SealedForm.valueOf(found.group(1)),
                        found.group(2),
                        found.group(3),
                        found.group(4),
                        found.group(5),
                        found.group(6),
                        found.group(7)))
                : Optional.empty();
    }
}
