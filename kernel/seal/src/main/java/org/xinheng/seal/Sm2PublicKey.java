package org.xinheng.seal;

import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;

/** A public key on sm2p256v1. Safe for any thread. */
public final class Sm2PublicKey {

    static final ECDomainParameters CURVE = curve();

    private final ECPoint point;

    Sm2PublicKey(ECPoint point) {
        this.point = point;
    }

    private static ECDomainParameters curve() {
        X9ECParameters named = CustomNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
    }

    /**
     * A key as it is published: the uncompressed point in hexadecimal, 130 signs.
     *
     * @throws IllegalArgumentException when it is not a point of the curve
     */
    public static Sm2PublicKey parse(String hex) {
        return new Sm2PublicKey(
                CURVE.getCurve().decodePoint(HexFormat.of().parseHex(hex.strip().toLowerCase(Locale.ROOT))));
    }

    /** The uncompressed point. */
    public byte[] encoded() {
        return point.getEncoded(false);
    }

    /** The uncompressed point in hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(encoded());
    }

    /** First 16 bytes of its SM3, in groups of four signs, for comparing by eye. */
    public String fingerprint() {
        return Sm3Sum.hex(encoded())
                .substring(0, 32)
                .replaceAll("(.{4})(?!$)", "$1 ")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether a DER signature is this key's over the text's UTF-8 bytes. */
    public boolean verifies(String content, byte[] signature) {
        var verifier = new SM2Signer();
        verifier.init(false, new ECPublicKeyParameters(point, CURVE));
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        verifier.update(bytes, 0, bytes.length);
        return verifier.verifySignature(signature);
    }
}
