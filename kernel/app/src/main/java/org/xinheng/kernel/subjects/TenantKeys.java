package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Takes the keys of a tenant along when it moves to another installation: what it sealed and what it finds by blind indexes
 * stays as it is, and only the keys are sealed anew, under a pass phrase the exporter gives. Safe for any thread.
 */
@ApplicationScoped
public class TenantKeys {

    /** How a pass phrase becomes a key; stands in the archive. */
    public static final String METHOD = "PBKDF2-HMAC-SM3, SM4-GCM";

    /** Rounds of {@link #METHOD}. */
    public static final int ROUNDS = 210_000;

    private static final int SALT = 16;

    private final Vault vault;
    private final CarriedKeyRepository carried;
    private final SecureRandom random = new SecureRandom();

    TenantKeys(Vault vault, CarriedKeyRepository carried) {
        this.vault = vault;
        this.carried = carried;
    }

    /** Keys as they travel, hexadecimal. */
    public record Packed(String salt, String keys) {}

    /** The keys of a tenant, sealed under a pass phrase that is not kept. */
    public Packed pack(int tenant, String passphrase) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] sealed = TravellingKeys.under(passphrase, salt, ROUNDS)
                .seal(TenantVault.Purpose.KEYS, vault.of(tenant).keys().text());
        var hex = HexFormat.of();
        return new Packed(hex.formatHex(salt), hex.formatHex(sealed));
    }

    /**
     * Opens keys that travelled and seals them for waiting in a tenant's data.
     *
     * @param waits the tenant in whose data they wait
     * @throws IllegalArgumentException when the pass phrase is not the one they were sealed under
     */
    public byte[] receive(Packed packed, String passphrase, int waits) {
        var hex = HexFormat.of();
        var wrapping = TravellingKeys.under(passphrase, hex.parseHex(packed.salt()), ROUNDS);
        return resealed(TravellingKeys.open(wrapping, hex.parseHex(packed.keys())), vault.own(waits));
    }

    /** Gives the unit's tenant the keys that waited in another tenant's data. */
    public void settle(Unit unit, byte[] waiting, int waited) {
        carried.add(unit, resealed(TravellingKeys.open(vault.own(waited), waiting), vault.own(unit.tenant())));
    }

    /** The unit that settled keys is over, whichever way. */
    public void settled(int tenant) {
        vault.forget(tenant);
    }

    private static byte[] resealed(TravellingKeys keys, TenantVault under) {
        return under.seal(TenantVault.Purpose.KEYS, keys.text());
    }
}
