package org.xinheng.kernel.subjects;

import java.util.List;

/**
 * What the seal of a private subject holds. A secret: {@link #toString} shows nothing.
 *
 * @param documentType as reported, empty for an identity card
 */
public record SealedPerson(String name, String documentType, String number) {

    private static final String SEPARATOR = "\n";

    /** Seals it. */
    public byte[] sealedBy(TenantVault vault) {
        return vault.seal(TenantVault.Purpose.PERSON, String.join(SEPARATOR, name, documentType, number));
    }

    /** Finds the same natural person again without showing who it is. */
    public static byte[] blindIndex(TenantVault vault, String documentType, String number) {
        return vault.blindIndex((documentType.isEmpty() ? "身份证" : documentType) + ":" + number);
    }

    static SealedPerson open(TenantVault vault, byte[] sealed) {
        var parts = List.of(vault.open(TenantVault.Purpose.PERSON, sealed).split(SEPARATOR, -1));
        return new SealedPerson(parts.get(0), parts.get(1), parts.get(2));
    }

    /** The name as officers see it in lists: the first sign, and the last one of three and more. */
    String maskedName() {
        int[] signs = name.codePoints().toArray();
        if (signs.length == 0) {
            return "";
        }
        var masked = new StringBuilder().appendCodePoint(signs[0]).append("*".repeat(Math.max(1, signs.length - 2)));
        return signs.length > 2
                ? masked.appendCodePoint(signs[signs.length - 1]).toString()
                : masked.toString();
    }

    @Override
    public String toString() {
        return "SealedPerson";
    }
}
