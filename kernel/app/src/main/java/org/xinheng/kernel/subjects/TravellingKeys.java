package org.xinheng.kernel.subjects;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The keys of a tenant that moves to another installation. A secret: {@link #toString} shows nothing.
 *
 * @param index of its blind indexes, 32 bytes
 * @param seals open what it sealed, 16 bytes each, the youngest first
 */
record TravellingKeys(byte[] index, List<byte[]> seals) {

    private static final int WIDTH = 48;
    private static final int SEAL = 16;

    static TravellingKeys open(TenantVault wrapping, byte[] sealed) {
        var keys = wrapping.open(TenantVault.Purpose.KEYS, sealed)
                .lines()
                .map(HexFormat.of()::parseHex)
                .toList();
        return new TravellingKeys(keys.getFirst(), keys.subList(1, keys.size()));
    }

    /** What a pass phrase makes: PBKDF2 with HMAC-SM3 (GB/T 42461's construction), one half seals. */
    static TenantVault under(String passphrase, byte[] salt, int rounds) {
        var generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(passphrase.getBytes(StandardCharsets.UTF_8), salt, rounds);
        byte[] wide = ((KeyParameter) generator.generateDerivedParameters(WIDTH * Byte.SIZE)).getKey();
        return new TenantVault(Arrays.copyOf(wide, SEAL), Arrays.copyOfRange(wide, SEAL, WIDTH));
    }

    /** The tenant's vault here: a key of this installation seals, the carried ones open, indexes stay what they are. */
    TenantVault joined(byte[] present) {
        return new TenantVault(present, seals, index);
    }

    /** As it is sealed: one key a line, in hexadecimal, the index first. */
    byte[] text() {
        var hex = HexFormat.of();
        return Stream.concat(Stream.of(index), seals.stream())
                .map(hex::formatHex)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "TravellingKeys";
    }
}
