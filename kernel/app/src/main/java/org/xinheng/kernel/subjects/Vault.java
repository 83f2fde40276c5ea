package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.kernel.shared.Sm3;

/** The keys of each tenant, derived from the master secret. Safe for any thread. */
@ApplicationScoped
public class Vault {

    private static final int MIN_SECRET = 32;
    private static final int KEY = 16;

    private final byte[] master;
    private final CarriedKeys carried;
    private final Map<Integer, TenantVault> vaults = new ConcurrentHashMap<>();

    /** What a tenant brought along from another installation. */
    interface CarriedKeys {

        /** The keys, sealed under the installation's own; empty for tenants that were opened here. */
        Optional<byte[]> find(int tenant);
    }

    @Inject
    Vault(CryptoConfig config, CarriedKeyRepository carried) {
        this(config, (CarriedKeys) carried);
    }

    private Vault(CryptoConfig config, CarriedKeys carried) {
        if (config.secret().length() < MIN_SECRET) {
            throw new IllegalArgumentException("kernel.crypto.secret must have at least 32 characters");
        }
        this.master = Sm3.digest(config.secret().getBytes(StandardCharsets.UTF_8));
        this.carried = carried;
    }

    /** A vault with a secret of one's own: for tools and tests. */
    public static Vault withSecret(String secret) {
        return new Vault(() -> secret, tenant -> Optional.empty());
    }

    /** The vault of one tenant. */
    public TenantVault of(int tenant) {
        return vaults.computeIfAbsent(tenant, this::load);
    }

    private TenantVault load(int tenant) {
        TenantVault own = own(tenant);
        return carried.find(tenant)
                .map(wrapped -> TravellingKeys.open(own, wrapped))
                .map(keys -> keys.joined(Arrays.copyOf(derived("seal", tenant), KEY)))
                .orElse(own);
    }

    /** The vault the installation itself gives a tenant. */
    TenantVault own(int tenant) {
        return new TenantVault(Arrays.copyOf(derived("seal", tenant), KEY), derived("index", tenant));
    }

    /** A tenant has brought keys along: what was known of it is read again. */
    void forget(int tenant) {
        vaults.remove(tenant);
    }

    private byte[] derived(String purpose, int tenant) {
        return Sm3.keyed(
                master,
                purpose.getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(4).putInt(tenant).array());
    }
}
