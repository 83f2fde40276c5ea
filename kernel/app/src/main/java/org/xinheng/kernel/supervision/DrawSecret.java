package org.xinheng.kernel.supervision;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.xinheng.kernel.shared.Sm3;

/**
 * What a draw keeps to itself until it is drawn: 32 random bytes of the seed; and, for ever, the key of its pseudonyms, so
 * that staff numbers and codes cannot be guessed back from them.
 */
record DrawSecret(byte[] seed, byte[] key) {

    private static final int TOKEN_SIGNS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DrawSecret fresh() {
        var bytes = new byte[2 * Sm3.LENGTH];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** From what was sealed, hexadecimal. */
    static DrawSecret open(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    private static DrawSecret of(byte[] bytes) {
        return new DrawSecret(Arrays.copyOf(bytes, Sm3.LENGTH), Arrays.copyOfRange(bytes, Sm3.LENGTH, 2 * Sm3.LENGTH));
    }

    /** To be sealed, hexadecimal. */
    String hex() {
        return HexFormat.of().formatHex(seed) + HexFormat.of().formatHex(key);
    }

    byte[] commitment() {
        return Sm3.digest(seed);
    }

    /** The same pseudonym for the same thing within this draw, another one in every other draw. */
    String token(String kind, String what) {
        return HexFormat.of()
                .formatHex(Sm3.keyed(key, (kind + ":" + what).getBytes(StandardCharsets.UTF_8)))
                .substring(0, TOKEN_SIGNS);
    }
}
