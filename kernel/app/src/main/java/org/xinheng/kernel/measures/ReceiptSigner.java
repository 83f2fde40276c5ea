package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.kernel.shared.Sm3;

/**
 * Signs receipts with SM2 (GB/T 32918) over SM3. The key is derived from the installation's secret, so every node signs
 * with the same one; whoever gets a receipt verifies it with the public key. Safe for any thread.
 */
@ApplicationScoped
class ReceiptSigner {

    private static final String PURPOSE = "check-receipt-sm2-1";

    private final ECDomainParameters curve;
    private final BigInteger secret;
    private final ECPoint open;

    ReceiptSigner(@ConfigProperty(name = "kernel.crypto.secret") String installation) {
        X9ECParameters named = CustomNamedCurves.getByName("sm2p256v1");
        curve = new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
        byte[] master = Sm3.digest(installation.getBytes(StandardCharsets.UTF_8));
        byte[] low = Sm3.keyed(master, (PURPOSE + "/0").getBytes(StandardCharsets.UTF_8));
        byte[] high = Sm3.keyed(master, (PURPOSE + "/1").getBytes(StandardCharsets.UTF_8));
        byte[] wide = new byte[low.length + high.length];
        System.arraycopy(low, 0, wide, 0, low.length);
        System.arraycopy(high, 0, wide, low.length, high.length);
        // 512 bits brought into 1 … n-2, so that no residue is favoured.
        secret = new BigInteger(1, wide)
                .mod(curve.getN().subtract(BigInteger.TWO))
                .add(BigInteger.ONE);
        open = curve.getG().multiply(secret).normalize();
    }

    /** The public key, uncompressed point. */
    byte[] publicKey() {
        return open.getEncoded(false);
    }

    /** A signature in DER. */
    byte[] sign(String content) {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, curve)));
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a signature is over this content. */
    boolean verify(String content, byte[] signature) {
        var verifier = new SM2Signer();
        verifier.init(false, new ECPublicKeyParameters(open, curve));
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        verifier.update(bytes, 0, bytes.length);
        return verifier.verifySignature(signature);
    }
}
