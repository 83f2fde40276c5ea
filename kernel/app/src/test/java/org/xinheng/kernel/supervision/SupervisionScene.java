package org.xinheng.kernel.supervision;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Sets a scene for supervision: graded farms, a published run, inspectors, a plan on its way. */
@Singleton
public class SupervisionScene {

    static final String OPEN = "agriculture-quality-safety";
    static final String CLOSED = "public-credit";
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private final TestTenants tenants;
    private final Plugins plugins;
    private final InspectionPlans plans;
    private final Inspectors inspectors;
    private final Draws draws;
    private final Clock clock;

    SupervisionScene(
            TestTenants tenants,
            Plugins plugins,
            InspectionPlans plans,
            Inspectors inspectors,
            Draws draws,
            Clock clock) {
        this.tenants = tenants;
        this.plugins = plugins;
        this.plans = plans;
        this.inspectors = inspectors;
        this.draws = draws;
        this.clock = clock;
    }

    /** A tenant with a bureau of agriculture and its people. */
    final class Place {
        final TestTenant tenant = tenants.fresh();
        final Actor clerk = tenant.actor(Role.BUREAU_CLERK);
        final Actor lead = tenant.actor(Role.BUREAU_LEAD);
        final Actor administrator = tenant.actor(Role.CITY_ADMINISTRATOR);
        final List<String> codes = new ArrayList<>();

        /** Farms with a grade in a published run of a standard, {@code D D A} for three of them. */
        Place graded(String standard, String... grades) {
            var run = run(standard);
            for (var grade : grades) {
                var farm = farm();
                codes.add(farm);
                grade(run, farm, grade);
            }
            return this;
        }

        UUID run(String standard) {
            return tenants.superuser()
                    .withHandle(handle -> handle.createQuery("""
                            insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters, as_of,
                              state, started_by, started_by_name, started_at, decided_by, decided_at)
                            values (:tenant, :standard, '评价', :edition, :plugin, '1', '{}', current_date, 'PUBLISHED', 'one',
                              '甲', now(), 'other', now()) returning id
                            """)
                            .bind("tenant", tenant.id())
                            .bind("standard", standard)
                            .bind("edition", standard.equals(OPEN) ? "2024" : "2025")
                            .bind("plugin", standard.equals(OPEN) ? "agriculture" : "kernel")
                            .mapTo(UUID.class)
                            .one());
        }

        void grade(UUID run, String code, String grade) {
            tenants.superuser()
                    .useHandle(handle -> handle.createUpdate("""
                            insert into grade (tenant, run, subject, kind, score, grade, records, findings)
                            select :tenant, :run, id, kind, 0, :grade, 1, '[]' from subject where code = :code
                            """)
                            .bind("tenant", tenant.id())
                            .bind("run", run)
                            .bind("code", code)
                            .bind("grade", grade)
                            .execute());
        }

        /** A record straight in the store. */
        void record(String code, String item, String payload, String seriousness, LocalDate decidedOn) {
            tenants.superuser()
                    .useHandle(handle -> handle.createUpdate("""
                            insert into record (tenant, item, item_version, act, subject, subject_kind, subject_code,
                              subject_name, document_no, authority_name, source_bureau, decided_on, class, payload, state,
                              disclosure, publish, reported_on, natural_key, content_hash)
                            select :tenant, :item, 1, 'PERMIT', id, kind, code, name, gen_random_uuid()::text, '市农业农村局',
                              :bureau, :day, nullif(:class, ''), :payload::jsonb, 'EFFECTIVE', 'PUBLIC', false, :day,
                              sha256(gen_random_uuid()::text::bytea), sha256('x')
                            from subject where code = :code
                            """)
                            .bind("tenant", tenant.id())
                            .bind("bureau", tenant.bureau())
                            .bind("item", item)
                            .bind("code", code)
                            .bind("payload", payload)
                            .bind("class", seriousness)
                            .bind("day", decidedOn)
                            .execute());
        }

        /** Inspectors on the bureau's register. */
        List<InspectorView> inspectors(int count) {
            var register = new ArrayList<InspectorView>();
            for (int number = 1; number <= count; number++) {
                register.add(inspectors.add(clerk, null, "331100-%03d".formatted(number), "检查员" + number));
            }
            return register;
        }

        MakePlan command(String standard) {
            return new MakePlan(null, standard, null, FROM, UNTIL, null, null, null);
        }

        PlanView approvedPlan(String standard) {
            var plan = plans.make(clerk, command(standard));
            return plans.approve(lead, id(plan));
        }

        /** An announced draw whose value is due in an hour. */
        DrawView announced(PlanView plan) {
            return draws.announce(
                    lead,
                    id(plan),
                    new AnnounceDraw(
                            "中国福利彩票双色球第2026137期开奖号码",
                            null,
                            OffsetDateTime.now(clock).plusHours(1)));
        }

        DrawView drawn(String standard) {
            var draw = announced(approvedPlan(standard));
            letHoursPass(draw.id());
            return draws.draw(lead, draw.id(), "03 08 11 19 24 30 + 07", "中国福彩网当日公告");
        }
    }

    Place place() {
        var place = new Place();
        plugins.enable(place.lead, "agriculture");
        return place;
    }

    TestTenants tenants() {
        return tenants;
    }

    static UUID id(PlanView plan) {
        return Objects.requireNonNull(plan.id());
    }

    /** As if a draw had been announced hours ago, so that its value is out. */
    void letHoursPass(UUID draw) {
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update inspection_draw set noticed_at = noticed_at - interval '3 hours',"
                                + " value_due_at = value_due_at - interval '3 hours' where id = ?",
                        draw));
    }

    /** A farm with a valid code. */
    String farm() {
        var code = UnifiedCreditCode.of(
                        '9',
                        '3',
                        "331102",
                        OrganisationCode.ofBody(
                                "NA%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000))))
                .value();
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into subject (code, name, kind) values (:code, '示例' || right(:code, 6) || '家庭农场', 'ORGANISATION')
                        on conflict (code) do update set name = excluded.name returning code
                        """)
                        .bind("code", code)
                        .mapTo(String.class)
                        .one());
    }
}
