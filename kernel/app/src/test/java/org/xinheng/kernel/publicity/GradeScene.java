package org.xinheng.kernel.publicity;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Farms with records, and runs over them that are published or not, put straight into the database. */
@Singleton
public class GradeScene {

    /** What the farms are graded by; its plugin is among those of the tests. */
    public static final String STANDARD = "agriculture-quality-safety";

    private static int number;

    private final TestTenants tenants;
    private final Publicity publicity;

    GradeScene(TestTenants tenants, Publicity publicity) {
        this.tenants = tenants;
        this.publicity = publicity;
    }

    /** What the registry knows of a farm changed, and the public follows. */
    public void follow(Actor kernel, Farm farm) {
        publicity.followSubjects(kernel, Set.of(farm.code()));
    }

    /** A farm on record here. */
    public record Farm(UUID id, String code, String name) {}

    /** A farm with one record, in a registry of its own code. */
    public Farm farm(TestTenant tenant, String name) {
        var code = nextCode();
        var id = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "insert into subject (code, name, kind) values (:code, :name, 'ORGANISATION') returning id")
                        .bind("code", code)
                        .bind("name", name)
                        .mapTo(UUID.class)
                        .one());
        record(tenant, id);
        return new Farm(id, code, name);
    }

    /** One more record of the farm. */
    public void record(TestTenant tenant, UUID subject) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into record (tenant, item, item_version, act, subject, subject_kind, subject_code, subject_name,
                          document_no, title, authority_name, decided_on, payload, state, disclosure, publish, reported_on,
                          natural_key, content_hash)
                        select :tenant, 'administrative-permit', 1, 'PERMIT', id, 'ORGANISATION', code, name, '例1号', '决定书',
                          '市农业农村局', '2024-09-01', '{"XK_XKWS": "食品经营许可"}', 'EFFECTIVE', 'PUBLIC', false, '2024-09-01',
                          sha256(code::bytea), sha256(name::bytea)
                        from subject where id = :subject
                        """)
                        .bind("tenant", tenant.id())
                        .bind("subject", subject)
                        .execute());
    }

    private static synchronized String nextCode() {
        var random =
                UUID.randomUUID().toString().replace("-", "").substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var body = "91331102" + "MA" + random + number++ % 10;
        return UnifiedCreditCode.normalise(body + "X".repeat(18 - body.length()));
    }

    /** A run in a state, with a grade for each farm. */
    public UUID run(TestTenant tenant, String state, String asOf, Map<Farm, String> grades) {
        return tenants.superuser().inTransaction(handle -> {
            var run = handle.createQuery("""
                            insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters, as_of, state,
                              started_by, started_by_name, started_at, decided_by, decided_by_name, decided_at)
                            values (:tenant, :standard, '农产品', '2024', 'agriculture', '1.0.0', '{}', :asOf::date, :state, 'one', '甲',
                              now(), 'two', '乙', now()) returning id
                            """)
                    .bind("tenant", tenant.id())
                    .bind("standard", STANDARD)
                    .bind("asOf", asOf)
                    .bind("state", state)
                    .mapTo(UUID.class)
                    .one();
            var batch = handle.prepareBatch("""
                    insert into grade (tenant, run, subject, kind, score, grade, records, findings)
                    values (:tenant, :run, :subject, 'ORGANISATION', 8123, :grade, 1, '[]')
                    """);
            grades.forEach((farm, grade) -> batch.bind("tenant", tenant.id())
                    .bind("run", run)
                    .bind("subject", farm.id())
                    .bind("grade", grade)
                    .add());
            batch.execute();
            return run;
        });
    }
}
