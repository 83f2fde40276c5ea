package org.xinheng.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * A key that signs. It is derived from the installation's secret for one purpose, so every node signs with the same one and
 * no key lies in a file. Safe for any thread.
 */
public final class Sm2Key {

    private final BigInteger secret;
    private final Sm2PublicKey open;

    /** Signers that know the key already: making one costs as much as a signature. As many as sign at once. */
    private final Queue<SM2Signer> idle = new ConcurrentLinkedQueue<>();

    private Sm2Key(BigInteger secret) {
        this.secret = secret;
        this.open = new Sm2PublicKey(Sm2PublicKey.CURVE.getG().multiply(secret).normalize());
    }

    /**
     * The key of an installation for one purpose.
     *
     * @param installation the installation's secret
     * @param purpose what is signed with it, with a version; another purpose is another key
     */
    public static Sm2Key derive(String installation, String purpose) {
        byte[] master = Sm3Sum.of(installation.getBytes(StandardCharsets.UTF_8));
        byte[] low = keyed(master, purpose + "/0");
        byte[] high = keyed(master, purpose + "/1");
        byte[] wide = new byte[low.length + high.length];
        System.arraycopy(low, 0, wide, 0, low.length);
        System.arraycopy(high, 0, wide, low.length, high.length);
        // 512 bits brought into 1 … n-2, so that no residue is favoured.
        return new Sm2Key(new BigInteger(1, wide)
                .mod(Sm2PublicKey.CURVE.getN().subtract(BigInteger.TWO))
                .add(BigInteger.ONE));
    }

    private static byte[] keyed(byte[] key, String text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }

    /** What verifies its signatures. */
    public Sm2PublicKey open() {
        return open;
    }

    /** A signature of the text's UTF-8 bytes, in DER. */
    public byte[] sign(String content) {
        var waiting = idle.poll();
        var signer = waiting == null ? signer() : waiting;
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        try {
            byte[] signature = signer.generateSignature();
            idle.add(signer);
            return signature;
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SM2Signer signer() {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, Sm2PublicKey.CURVE)));
        return signer;
    }
}
