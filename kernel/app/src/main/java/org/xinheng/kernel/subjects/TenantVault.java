package org.xinheng.kernel.subjects;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.xinheng.kernel.shared.Sm3;

/**
 * Seals and finds what is secret in one tenant: SM4-GCM (GB/T 32907) with a random nonce, HMAC-SM3 for blind indexes.
 * Safe for any thread.
 *
 * <p>Layout of a seal: one byte format (1), 12 bytes nonce, cipher text, 16 bytes tag. The purpose is authenticated, so
 * that a sealed person cannot be passed off as a sealed row.
 */
public final class TenantVault {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyParameter sealKey;
    private final List<KeyParameter> formerKeys;
    private final byte[] indexKey;
    private final SecureRandom random = new SecureRandom();

    TenantVault(byte[] sealKey, byte[] indexKey) {
        this(sealKey, List.of(), indexKey);
    }

    /** @param formerKeys keys of installations the tenant lived in before: they open, and seal nothing any more */
    TenantVault(byte[] sealKey, List<byte[]> formerKeys, byte[] indexKey) {
        this.sealKey = new KeyParameter(sealKey);
        this.formerKeys = formerKeys.stream().map(KeyParameter::new).toList();
        this.indexKey = indexKey.clone();
    }

    /** What a sealed text is; it is authenticated with the text. */
    public enum Purpose {
        /** Name and identity number of a natural person. */
        PERSON,
        /** Secret fields of a record. */
        RECORD,
        /** The clerk's own cells of a row that needs work. */
        ROW,
        /** Words a natural person signed, with his name and number in them. */
        WORDS,
        /** What a random draw keeps to itself until it is drawn, and the key of its pseudonyms. */
        DRAW,
        /** The keys of a tenant that travels. */
        KEYS
    }

    /** Seals a text. */
    public byte[] seal(Purpose purpose, String text) {
        return seal(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes. */
    public byte[] seal(Purpose purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var cipher = cipher(true, sealKey, purpose, nonce);
        byte[] sealed = new byte[1 + NONCE + cipher.getOutputSize(plain.length)];
        sealed[0] = FORMAT;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        int length = cipher.processBytes(plain, 0, plain.length, sealed, 1 + NONCE);
        try {
            cipher.doFinal(sealed, 1 + NONCE + length);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
        return sealed;
    }

    /**
     * Opens a seal.
     *
     * @throws IllegalArgumentException when it was altered, made for another purpose, or by another tenant's key
     */
    public String open(Purpose purpose, byte[] sealed) {
        if (sealed.length <= 1 + NONCE || sealed[0] != FORMAT) {
            throw new IllegalArgumentException("Not a seal of a known format");
        }
        try {
            return unsealed(sealKey, purpose, sealed);
        } catch (IllegalArgumentException notOurs) {
            for (KeyParameter former : formerKeys) {
                try {
                    return unsealed(former, purpose, sealed);
                } catch (IllegalArgumentException _) {
                    // sealed somewhere else still
                }
            }
            throw notOurs;
        }
    }

    private static String unsealed(KeyParameter key, Purpose purpose, byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        var cipher = cipher(false, key, purpose, nonce);
        int from = 1 + NONCE;
        byte[] plain = new byte[cipher.getOutputSize(sealed.length - from)];
        int length = cipher.processBytes(sealed, from, sealed.length - from, plain, 0);
        try {
            length += cipher.doFinal(plain, length);
        } catch (InvalidCipherTextException broken) {
            throw new IllegalArgumentException("The seal was altered or is not this tenant's", broken);
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    /** Finds the same text again without showing it: 32 bytes, different for each tenant. */
    public byte[] blindIndex(String text) {
        return Sm3.keyed(indexKey, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a tenant takes along when it moves: its index, and every key that opens its seals. */
    TravellingKeys keys() {
        return new TravellingKeys(
                indexKey.clone(),
                Stream.concat(Stream.of(sealKey), formerKeys.stream())
                        .map(KeyParameter::getKey)
                        .toList());
    }

    private static GCMBlockCipher cipher(boolean sealing, KeyParameter key, Purpose purpose, byte[] nonce) {
        var cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                sealing, new AEADParameters(key, TAG_BITS, nonce, purpose.name().getBytes(StandardCharsets.UTF_8)));
        return cipher;
    }
}
