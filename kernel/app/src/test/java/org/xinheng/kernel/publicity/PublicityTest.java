package org.xinheng.kernel.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.RecordsMerged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicityTest {

    @Inject
    TestTenants tenants;

    @Inject
    Publicity publicity;

    @Inject
    Clock clock;

    private TestTenant mine;
    private Actor kernel;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
        kernel = Actor.system(mine.id());
    }

    @Test
    void whatMayBePublicIsCopiedWithItsPublicFieldsInTheCataloguesOrder() {
        var record = publish(TestRecord.permit().set("payload", """
                        {"XK_NR": "准予销售", "XK_XKLB": "01", "XK_ZT": "1", "XK_WSH": "样许1号",
                         "XK_FRDB": "张样例", "XK_FR_ZJHM": "11010519491231002X", "BZ": "内部备注", "UNKNOWN": "x"}
                        """));

        assertThat(fields(record))
                .isEqualTo("[[\"行政许可决定文书号\", \"样许1号\"], [\"许可类别\", \"普通\"], [\"许可内容\", \"准予销售\"], [\"当前状态\", \"有效\"]]");
    }

    @Test
    void theFieldsEnglishNamesAreKeptForWhatIsPublicAlone() {
        publish(TestRecord.permit());

        assertThat(
                        text(
                                "select english ->> '许可类别' from public_item where tenant = %d and item = 'administrative-permit'"))
                .startsWith("{\"name\": \"Kind of permit\", \"values\": {")
                .contains("\"普通\": \"Ordinary\"");
        assertThat(text("select english #>> '{当前状态,values,有效}' from public_item where tenant = %d"
                        + " and item = 'administrative-permit'"))
                .isEqualTo("Valid");
        assertThat(number("select count(*) from public_item where tenant = %d and jsonb_exists(english, '法定代表人')"))
                .isZero();
    }

    @Test
    void aWholePartOfABatchIsPublishedAtOnceAndCounted() {
        var batch = UUID.randomUUID();
        for (var line = 1; line <= 30; line++) {
            TestRecord.permit().set("batch", batch).set("line", line).in(mine, tenants);
        }

        publicity.publishLines(kernel, new RecordsMerged(batch, 1, 20));

        assertThat(number("select sum(records) from public_count where tenant = %d"))
                .isEqualTo(20);
        assertThat(number("select subjects from public_stamp where tenant = %d"))
                .isEqualTo(20);
        assertThat(number("select published from publication_receipt where tenant = %d"))
                .isEqualTo(20);
    }

    @Test
    void hearingOfTheSameLinesTwiceChangesNothing() {
        var batch = UUID.randomUUID();
        TestRecord.permit().set("batch", batch).set("line", 1).in(mine, tenants);
        publicity.publishLines(kernel, new RecordsMerged(batch, 1, 1));
        var stamp = number("select version from public_stamp where tenant = %d");

        publicity.publishLines(kernel, new RecordsMerged(batch, 1, 1));

        assertThat(number("select count(*) from public_record where tenant = %d"))
                .isEqualTo(1);
        assertThat(number("select sum(records) from public_count where tenant = %d"))
                .isEqualTo(1);
        assertThat(number("select version from public_stamp where tenant = %d")).isEqualTo(stamp);
    }

    @Test
    void aNaturalPersonNeverBecomesPublic() {
        var person = tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into private_subject (tenant, kind, blind_index, sealed)
                        values (:tenant, 'NATURAL_PERSON', decode(repeat('00', 32), 'hex'), '\\x00') returning id
                        """)
                        .bind("tenant", mine.id())
                        .mapTo(UUID.class)
                        .one());
        var record = TestRecord.penalty()
                .set("subject_kind", "NATURAL_PERSON")
                .set("private_subject", person)
                .set("subject_code", null)
                .set("subject_name", null);

        assertThatThrownBy(() -> record.in(mine, tenants)).hasMessageContaining("record_check");
        publish(record.set("publish", false));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void anIndividualBusinessWithoutCodeIsNotPublished() {
        var business = tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into private_subject (tenant, kind, blind_index, sealed)
                        values (:tenant, 'INDIVIDUAL_BUSINESS', decode(repeat('01', 32), 'hex'), '\\x00') returning id
                        """)
                        .bind("tenant", mine.id())
                        .mapTo(UUID.class)
                        .one());

        publish(TestRecord.permit()
                .set("subject_kind", "INDIVIDUAL_BUSINESS")
                .set("private_subject", business)
                .set("subject_code", null));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void aMinorPenaltyIsNotPublishedEvenIfItIsMarkedForPublication() {
        publish(TestRecord.penalty().set("class", "MINOR"));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void theReadModelItselfRefusesAMinorPenalty() {
        assertThatThrownBy(() -> tenants.superuser().useHandle(handle -> handle.execute("""
                        insert into public_record values (?, uuidv7(), 'administrative-penalty', 'PENALTY', '91331102MA0000000X', '甲', 'x',
                          'x', '', '局', '2026-01-01', '2026-01-01', null, 'MINOR', false, '[]')
                        """, mine.id())))
                .hasMessageContaining("public_record_class_check");
    }

    @Test
    void aHeldRecordIsNotPublishedAndIsRefusedAsPublishable() {
        assertThatThrownBy(() -> TestRecord.permit().set("state", "HELD").in(mine, tenants))
                .hasMessageContaining("record_check");

        publish(TestRecord.permit().set("state", "HELD").set("publish", false));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void aRecordForAuthoritiesOnlyIsNotPublished() {
        publish(TestRecord.permit().set("disclosure", "SHARED"));
        publish(TestRecord.permit().set("disclosure", "AUTHORISED"));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void aRecordThatIsNotToBePublishedIsNot() {
        publish(TestRecord.permit().set("publish", false));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void aWithdrawnRecordLeavesThePublicAtOnceAndTheCountersFollow() {
        var gone = publish(TestRecord.permit());
        var stays = publish(TestRecord.permit());
        change(gone, "state = 'WITHDRAWN'");

        publicity.follow(kernel, Set.of(gone.id()));

        assertThat(publicRecords()).containsExactly(stays.id());
        assertThat(number("select sum(records) from public_count where tenant = %d"))
                .isEqualTo(1);
        assertThat(number("select subjects from public_stamp where tenant = %d"))
                .isEqualTo(1);
        assertThat(number("select count(*) from public_subject where tenant = %d"))
                .isEqualTo(1);
    }

    @Test
    void aRecordThatIsHeldAgainLeavesThePublic() {
        var record = publish(TestRecord.permit());
        change(record, "state = 'HELD', publish = false");

        publicity.follow(kernel, Set.of(record.id()));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void aCorrectedRecordReplacesItsPublicCopyAndTheOldNameStaysFindable() {
        var record = publish(TestRecord.permit().set("payload", "{\"XK_NR\": \"旧\"}"));
        var second = publish(TestRecord.permit()
                .set("subject_code", record.code())
                .set("subject_name", "改名后有限公司")
                .set("decided_on", TestRecord.DECIDED.plusDays(1)));
        change(record, "payload = '{\"XK_NR\": \"新\"}', disputed = true");

        publicity.follow(kernel, Set.of(record.id()));

        assertThat(fields(record)).isEqualTo("[[\"许可内容\", \"新\"]]");
        assertThat(number("select count(*) from public_record where tenant = %d and disputed"))
                .isEqualTo(1);
        assertThat(text("select name from public_subject where tenant = %d")).isEqualTo("改名后有限公司");
        assertThat(text("select other_names from public_subject where tenant = %d"))
                .isEqualTo(record.name());
        assertThat(second.code()).isEqualTo(record.code());
    }

    @Test
    void aRecordWaitsForItsFirstDayAndAppearsOnIt() {
        var today = LocalDate.now(clock);
        var record = publish(TestRecord.permit().set("publish_from", today.plusDays(1)));
        assertThat(publicRecords()).isEmpty();
        change(record, "publish_from = '%s'".formatted(today));

        publicity.turnOfDay(kernel);

        assertThat(publicRecords()).containsExactly(record.id());
    }

    @Test
    void aRecordBehindItsLastDayIsTakenDownWithAReceipt() {
        var today = LocalDate.now(clock);
        var ended = publish(TestRecord.penalty().set("publish_until", today.plusDays(1)));
        var stays = publish(TestRecord.penalty().set("publish_until", today.plusDays(1)));
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update public_record set publish_until = ? where id = ?", today.minusDays(1), ended.id()));

        publicity.turnOfDay(kernel);

        assertThat(publicRecords()).containsExactly(stays.id());
        assertThat(
                        text(
                                "select taken_down[1]::text from publication_receipt where cause = 'PERIOD_ENDED' and tenant = %d"))
                .isEqualTo(ended.id().toString());
        assertThat(number("select sum(records) from public_count where tenant = %d"))
                .isEqualTo(1);
    }

    @Test
    void aRecordAfterItsPeriodIsNeverPublished() {
        publish(TestRecord.penalty().set("publish_until", LocalDate.now(clock)));

        assertThat(publicRecords()).isEmpty();
    }

    @Test
    void publishingForOneTenantDoesNotTouchAnothersRecords() {
        var other = tenants.fresh();
        var theirs = TestRecord.permit().in(other, tenants);

        publicity.follow(kernel, Set.of(theirs.id()));

        assertThat(number("select count(*) from public_record where id = '" + theirs.id() + "' and tenant <> %d"))
                .isZero();
    }

    private TestRecord publish(TestRecord record) {
        record.in(mine, tenants);
        publicity.follow(kernel, Set.of(record.id()));
        return record;
    }

    private void change(TestRecord record, String setting) {
        tenants.superuser()
                .useHandle(handle -> handle.execute("update record set " + setting + " where id = ?", record.id()));
    }

    private List<UUID> publicRecords() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select id from public_record where tenant = :tenant")
                        .bind("tenant", mine.id())
                        .mapTo(UUID.class)
                        .list());
    }

    private String fields(TestRecord record) {
        return text("select fields::text from public_record where tenant = %d and id = '" + record.id() + "'");
    }

    private long number(String sql) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql.formatted(mine.id()))
                        .mapTo(Long.class)
                        .one());
    }

    private String text(String sql) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql.formatted(mine.id()))
                        .mapTo(String.class)
                        .one());
    }
}
