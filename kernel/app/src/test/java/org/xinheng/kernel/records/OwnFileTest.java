package org.xinheng.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnFileTest {

    @Inject
    TestTenants tenants;

    @Inject
    OwnFile file;

    private TestTenant mine;
    private TestRecord own;
    private TestRecord anothers;

    @BeforeEach
    void twoFirmsWithAPenaltyEach() {
        mine = tenants.fresh();
        own = TestRecord.penalty().in(mine, tenants);
        anothers = TestRecord.penalty().in(mine, tenants);
    }

    @Test
    void aFirmReadsItsOwnRecordsAndNobodyElses() {
        var read = file.view(firm(mine, own.code()));

        assertThat(read.code()).isEqualTo(own.code());
        assertThat(read.name()).isEqualTo(own.name());
        assertThat(read.counts()).containsExactlyEntriesOf(java.util.Map.of("administrative-penalty", 1));
        assertThat(read.records().items()).extracting(RecordRow::id).containsExactly(own.id());
        assertThat(file.list(firm(mine, own.code()), null, 20).items())
                .extracting(RecordRow::id)
                .containsExactly(own.id());
    }

    @Test
    void itReadsTheFieldsButNotWhoUploadedThem() {
        var record = file.require(firm(mine, own.code()), own.id());

        assertThat(record.row().id()).isEqualTo(own.id());
        assertThat(record.lineage()).isNull();
        assertThat(record.history()).isEmpty();
    }

    @Test
    void anotherFirmsRecordDoesNotExistForIt() {
        assertThatThrownBy(() -> file.require(firm(mine, own.code()), anothers.id()))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo("RECORD_NOT_FOUND"));
    }

    @Test
    void aFirmWithoutRecordsHasAnEmptyFile() {
        var read = file.view(firm(tenants.fresh(), own.code()));

        assertThat(read.name()).isNull();
        assertThat(read.counts()).isEmpty();
        assertThat(read.records().items()).isEmpty();
    }

    @Test
    void officersAndLogInsWithoutAFirmAreSentElsewhere() {
        assertThatThrownBy(() -> file.view(mine.actor(Role.BUREAU_CLERK)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo("ROLE_MISSING"));
        var nobody =
                new Actor(mine.id(), Set.of(mine.id()), UUID.randomUUID().toString(), "样例企业", null, Set.of(Role.FIRM));
        assertThatThrownBy(() -> file.view(nobody))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo("FIRM_UNKNOWN"));
    }

    private Actor firm(TestTenant tenant, String code) {
        String person = UUID.randomUUID().toString();
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into membership (tenant, person, username, person_name, role, subject_code, granted_by)
                        values (:tenant, :person, :person, '样例企业', 'FIRM', :code, 'test')
                        """)
                        .bind("tenant", tenant.id())
                        .bind("person", person)
                        .bind("code", code)
                        .execute());
        return new Actor(tenant.id(), Set.of(tenant.id()), person, "样例企业", null, Set.of(Role.FIRM));
    }
}
