package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.kernel.shared.Sm3;

/** The keys of each tenant, derived from the master secret. Safe for any thread. */
@ApplicationScoped
public class Vault {

    private static final int MIN_SECRET = 32;

    private final byte[] master;
    private final Map<Integer, TenantVault> vaults = new ConcurrentHashMap<>();

    Vault(CryptoConfig config) {
        if (config.secret().length() < MIN_SECRET) {
            throw new IllegalArgumentException("kernel.crypto.secret must have at least 32 characters");
        }
        this.master = Sm3.digest(config.secret().getBytes(StandardCharsets.UTF_8));
    }

    /** A vault with a secret of one's own: for tools and tests. */
    public static Vault withSecret(String secret) {
        return new Vault(() -> secret);
    }

    /** The vault of one tenant. */
    public TenantVault of(int tenant) {
        return vaults.computeIfAbsent(
                tenant, id -> new TenantVault(Arrays.copyOf(derived("seal", id), 16), derived("index", id)));
    }

    private byte[] derived(String purpose, int tenant) {
        return Sm3.keyed(
                master,
                purpose.getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(4).putInt(tenant).array());
    }
}
