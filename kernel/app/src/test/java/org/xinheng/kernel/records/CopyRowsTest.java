package org.xinheng.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopyRowsTest {

    @Inject
    TestTenants tenants;

    @Inject
    Work work;

    @Test
    void whatComesOutIsWhatWasAskedForDownToNothing() {
        var id = UUID.fromString("f0000000-0000-4000-8000-00000000000f");
        var longText = "未按规定公示𠮷".repeat(40);
        work.change(tenants.fresh().actor(Role.BUREAU_CLERK), "test.copy", unit -> {
            try (var rows = CopyRows.of(unit.handle(), """
                values (uuid '%s', date '2026-11-22', '罚款' || '', '%s'), ('%1$s', '1999-12-31', null, ''),
                       ('%1$s', null, '罚款' || '', '罚'), ('%1$s', 'infinity', '', '款')
                """.formatted(id, longText))) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.uuid()).isEqualTo(id);
                assertThat(rows.date()).isEqualTo(LocalDate.of(2026, 11, 22));
                var fine = rows.text();
                assertThat(fine).isEqualTo("罚款");
                assertThat(rows.text()).isEqualTo(longText);
                assertThat(rows.next()).isTrue();
                assertThat(rows.uuid()).isEqualTo(id);
                assertThat(rows.date()).isEqualTo(LocalDate.of(1999, 12, 31));
                assertThat(rows.text()).isNull();
                assertThat(rows.text()).isEmpty();
                assertThat(rows.next()).isTrue();
                assertThat(rows.uuid()).isEqualTo(id);
                assertThat(rows.date()).isNull();
                assertThat(rows.text()).as("made once, handed out again").isSameAs(fine);
                assertThat(rows.text()).isEqualTo("罚");
                assertThat(rows.next()).isTrue();
                assertThat(rows.uuid()).isEqualTo(id);
                assertThat(rows.date()).as("no end").isAfter(LocalDate.of(9999, 12, 31));
                assertThat(rows.text()).isEmpty();
                assertThat(rows.text()).isEqualTo("款");
                assertThat(rows.next()).isFalse();
                assertThat(rows.next()).isFalse();
            }
        });
    }

    @Test
    void noRowsAndManyRowsEndAsWell() {
        work.change(tenants.fresh().actor(Role.BUREAU_CLERK), "test.copy", unit -> {
            try (var none = CopyRows.of(unit.handle(), "select 'x' where false")) {
                assertThat(none.next()).isFalse();
            }
            var read = new ArrayList<String>();
            try (var rows = CopyRows.of(unit.handle(), "select n::text from generate_series(1, 5000) n")) {
                while (rows.next()) {
                    read.add(rows.text());
                }
            }
            assertThat(read).hasSize(5000).endsWith("5000").doesNotHaveDuplicates();
        });
    }

    @Test
    void rowSecurityHoldsForWhatIsCopiedOut() {
        work.change(tenants.fresh().actor(Role.BUREAU_CLERK), "test.copy", unit -> {
            try (var rows = CopyRows.of(unit.handle(), "select id from record")) {
                assertThat(rows.next()).as("a fresh tenant has no record").isFalse();
            }
        });
    }

    @Test
    void aQueryThatFailsIsNamedACopyThatFailed() {
        var actor = tenants.fresh().actor(Role.BUREAU_CLERK);

        assertThatThrownBy(() -> work.change(
                        actor,
                        "test.copy",
                        unit -> CopyRows.of(unit.handle(), "select nothing").close()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("COPY failed");
    }
}
