package org.xinheng.kernel.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String SECRET = "0123456789012345678901234567890123";
    private final Vault vault = Vault.withSecret(SECRET);

    @Test
    void whatIsSealedIsOpenedByTheSameTenantForTheSamePurposeOnly() {
        byte[] sealed = vault.of(1).seal(TenantVault.Purpose.PERSON, "王小测");

        assertThat(vault.of(1).open(TenantVault.Purpose.PERSON, sealed)).isEqualTo("王小测");
        assertThatThrownBy(() -> vault.of(2).open(TenantVault.Purpose.PERSON, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.of(1).open(TenantVault.Purpose.ROW, sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAlteredSealIsNoticed() {
        byte[] sealed = vault.of(1).seal(TenantVault.Purpose.ROW, "x");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.of(1).open(TenantVault.Purpose.ROW, sealed))
                .hasMessage("The seal was altered or is not this tenant's");
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndFoundByTheSameIndex() {
        var mine = vault.of(1);

        assertThat(mine.seal(TenantVault.Purpose.PERSON, "x")).isNotEqualTo(mine.seal(TenantVault.Purpose.PERSON, "x"));
        assertThat(mine.blindIndex("x")).isEqualTo(mine.blindIndex("x")).hasSize(32);
        assertThat(mine.blindIndex("x")).isNotEqualTo(vault.of(2).blindIndex("x"));
    }

    @Test
    void aShortSecretStopsTheStart() {
        assertThatThrownBy(() -> Vault.withSecret("short"))
                .hasMessage("kernel.crypto.secret must have at least 32 characters");
    }
}
