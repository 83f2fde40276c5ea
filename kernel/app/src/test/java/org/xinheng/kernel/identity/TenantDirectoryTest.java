package org.xinheng.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** What every request asks first, and what changes while other nodes work. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantDirectoryTest {

    @Inject
    TestTenants tenants;

    @Inject
    TenantDirectory directory;

    @Test
    void aTenantOpenedByAnotherNodeIsKnownSoon() throws InterruptedException {
        directory.all();
        var city = tenants.fresh();

        assertThat(soon(() -> directory.byId(city.id()).isPresent())).isTrue();
    }

    @Test
    void aNameChangedByAnotherNodeIsReadSoonAndTheOthersStay() throws InterruptedException {
        var city = tenants.fresh();
        var other = tenants.fresh();
        assertThat(soon(() -> directory.byId(other.id()).isPresent())).isTrue();

        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update tenant set name = '改名市（样例）' where id = :id")
                        .bind("id", city.id())
                        .execute());

        assertThat(soon(() -> directory.byId(city.id()).orElseThrow().name().equals("改名市（样例）")))
                .isTrue();
        assertThat(directory.byHost(city.host()))
                .contains(directory.byId(city.id()).orElseThrow());
        assertThat(directory.byId(other.id())).isPresent();
    }

    private static boolean soon(BooleanSupplier seen) throws InterruptedException {
        for (int i = 0; i < 100 && !seen.getAsBoolean(); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        return seen.getAsBoolean();
    }
}
