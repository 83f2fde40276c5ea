package org.xinheng.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindingRecordsTest {

    private static final int ROWS = 20_000;
    private static @Nullable TestTenant large;

    @Inject
    TestTenants tenants;

    @Inject
    Work work;

    @Inject
    Records records;

    @Inject
    SubjectFiles files;

    private TestTenant mine;
    private Actor clerk;

    @BeforeEach
    void aTenantWithTwentyThousandRecords() {
        var known = large;
        if (known == null) {
            known = tenants.fresh();
            fill(known);
            large = known;
        }
        mine = known;
        clerk = mine.actor(Role.BUREAU_CLERK);
    }

    @Test
    void aNameIsFoundByItsIndexEvenWhenTwoCharactersAreTyped() {
        for (var words : List.of("瑞丰", "丰源和", "绿瑞嘉恒")) {
            var plan = work.run(clerk, "test.explain", unit -> {
                narrow(unit, words);
                return explain(unit, RecordNameRepository.FIND, words);
            });
            assertThat(plan).as(words).contains("record_name_by_grams").doesNotContain("Seq Scan");
        }
    }

    @Test
    void theFoundNamesLeadToTheirRecordsByIndexes() {
        var plan = work.run(
                clerk,
                "test.explain",
                unit -> explain(
                        unit,
                        "select id from record where tenant = :tenant and subject_name = any (array[:words, '甲', '乙']) limit :limit",
                        "丽水市瑞丰源和有限公司"));
        assertThat(plan).contains("record_of_name");
        var numbered = work.run(
                clerk,
                "test.explain",
                unit -> explain(
                        unit,
                        "select id from record where tenant = :tenant and document_no = :words limit :limit",
                        "样许〔2026〕77号"));
        assertThat(numbered).contains("record_of_document");
    }

    @Test
    void listsWithoutSearchWalkAnIndexFromTheNewestDecision() {
        for (var filter : List.of("", " and late")) {
            var plan = work.run(
                    clerk,
                    "test.explain",
                    unit -> explain(
                            unit,
                            "select id from record where tenant = :tenant and :words <> ''" + filter
                                    + " order by decided_on desc, id desc limit :limit",
                            "x"));
            assertThat(plan).contains(filter.isEmpty() ? "record_by_decision" : "record_late");
        }
    }

    @Test
    void aSearchFindsExactlyWhatContainsTheWordsPageByPage() {
        for (var words : List.of("瑞丰", "源", "丰源和润", "没有这样的名称", "（", "有限公司")) {
            var expected = tenants.superuser()
                    .withHandle(handle -> handle.createQuery(
                                    "select id from record where tenant = :tenant and subject_name like '%' || :words || '%'"
                                            + " order by decided_on desc, id desc limit 450")
                            .bind("tenant", mine.id())
                            .bind("words", words)
                            .mapTo(UUID.class)
                            .list());
            assertThat(found(new RecordQuery(null, null, words, null, null, null), expected.size()))
                    .as(words)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aWholeCodeOrDocumentNumberFindsItsRecordAndLateOnesAreListedAlone() {
        var small = tenants.fresh();
        var first = TestRecord.permit().set("late", true).in(small, tenants);
        var second = TestRecord.permit().set("document_no", "瓯许〔2026〕9号").in(small, tenants);
        var who = small.actor(Role.AUDITOR);

        assertThat(ids(who, new RecordQuery(null, null, first.code(), null, null, null)))
                .containsExactly(first.id());
        assertThat(ids(who, new RecordQuery(null, null, "瓯许〔2026〕9号", null, null, null)))
                .containsExactly(second.id());
        assertThat(ids(who, new RecordQuery(null, null, null, null, null, true)))
                .containsExactly(first.id());
        assertThat(ids(who, new RecordQuery(null, null, null, null, null, false)))
                .containsExactly(second.id());
        assertThat(ids(who, new RecordQuery(null, null, null, first.code(), null, null)))
                .containsExactly(first.id());
        assertThat(files.list(who, second.name(), null, 10).items())
                .extracting(SubjectRow::code)
                .containsExactly(second.code());
        assertThat(ids(clerk, new RecordQuery(null, null, first.name(), null, null, null)))
                .as("another tenant's")
                .isEmpty();
    }

    private List<UUID> ids(Actor who, RecordQuery query) {
        return records.list(who, query, null, 50).items().stream()
                .map(RecordRow::id)
                .toList();
    }

    /** Page by page until that many were found. */
    private List<UUID> found(RecordQuery query, int wanted) {
        var seen = new java.util.ArrayList<UUID>();
        @Nullable String after = null;
        do {
            var page = records.list(clerk, query, after, 150);
            page.items().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null && seen.size() < wanted);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        return seen;
    }

    private static void narrow(Unit unit, String words) {
        unit.handle()
                .createQuery(RecordNameRepository.NARROW)
                .bind("tenant", unit.tenant())
                .bind("words", words)
                .mapTo(String.class)
                .one();
    }

    private static String explain(Unit unit, String sql, String words) {
        return String.join(
                "\n",
                unit.handle()
                        .createQuery("explain " + sql)
                        .bind("tenant", unit.tenant())
                        .bind("words", words)
                        .bind("limit", 1001)
                        .mapTo(String.class)
                        .list());
    }

    /** Names of five signs out of forty, codes that only look like codes: past intake, which would refuse them. */
    private void fill(TestTenant tenant) {
        tenants.superuser().useHandle(handle -> {
            handle.createUpdate("""
                            with made as (
                              select n, md5('%1$d' || n) as digest, '丽水市' || (
                                  select string_agg(substr('绿瑞嘉恒安泰宏盛华信德丰源和润康永昌顺达益利兴隆福祥云山松竹清溪碧禾秋春青金玉锦',
                                    1 + (('x' || substr(md5('%1$d' || n), 1 + 4 * k, 4))::bit(16)::int %% 40), 1), '' order by k)
                                  from generate_series(0, 4) as k) || '有限公司' as name
                              from generate_series(1, %2$d) as n),
                            firms as (
                              insert into subject (code, name, kind)
                              select upper(substr(digest, 1, 18)), name, 'ORGANISATION' from made returning id, code, name),
                            named as (
                              insert into record_name (tenant, name) select distinct %1$d, name from made)
                            insert into record (tenant, item, item_version, act, subject_kind, subject, subject_code, subject_name,
                              document_no, title, authority_name, decided_on, payload, state, disclosure, publish, reported_on, late,
                              natural_key, content_hash)
                            select %1$d, 'administrative-permit', 1, 'PERMIT', 'ORGANISATION', f.id, f.code, f.name,
                              '样许〔2026〕' || m.n || '号', '样例', '样例局', date '2026-01-01' + m.n %% 300, '{}', 'EFFECTIVE', 'PUBLIC',
                              false, '2026-11-01', m.n %% 50 = 0, decode(m.digest, 'hex'), decode(m.digest, 'hex')
                            from made m join firms f on f.code = upper(substr(m.digest, 1, 18))
                            """.formatted(tenant.id(), ROWS)).execute();
            handle.execute("analyze record");
            handle.execute("analyze record_name");
        });
    }
}
