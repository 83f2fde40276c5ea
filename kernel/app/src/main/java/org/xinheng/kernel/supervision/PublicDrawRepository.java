package org.xinheng.kernel.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.xinheng.kernel.supervision.DrawRepository.Draw;
import org.xinheng.kernel.supervision.PlanRepository.Plan;
import org.xinheng.kernel.tenancy.Unit;

/** The public side of draws: written in the unit that announces or draws, kept from change by the table itself. */
@ApplicationScoped
class PublicDrawRepository {

    private final ObjectMapper json;

    PublicDrawRepository(ObjectMapper json) {
        this.json = json;
    }

    void announce(Unit unit, Draw draw, Plan plan, String bureau, ListFreezer.Frozen frozen) {
        unit.handle()
                .createUpdate("""
                        insert into public_draw (tenant, id, title, number, bureau, standard, run_as_of, period_from,
                          period_until, open_grades, state, noticed_at, value_source, value_url, value_due_at, commitment,
                          list_hash, list, strata, inspectors)
                        values (:tenant, :id, :title, :number, :bureau, :standard, :runAsOf, :from, :until, :open, 'NOTICED',
                          :at, :valueSource, :valueUrl, :valueDueAt, :commitment, :listHash, :list, :strata::jsonb,
                          :inspectors)
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", draw.id())
                .bind("title", plan.title())
                .bind("number", draw.number())
                .bind("bureau", bureau)
                .bind("standard", plan.label())
                .bind("runAsOf", plan.runAsOf())
                .bind("from", plan.from())
                .bind("until", plan.until())
                .bind("open", plan.openGrades())
                .bind("at", draw.noticedAt())
                .bind("valueSource", draw.valueSource())
                .bind("valueUrl", draw.valueUrl())
                .bind("valueDueAt", draw.valueDueAt())
                .bind("commitment", HexFormat.of().formatHex(draw.commitment()))
                .bind("listHash", HexFormat.of().formatHex(draw.listHash()))
                .bind("list", draw.list())
                .bind("strata", text(frozen.strata()))
                .bind("inspectors", frozen.inspectors().size())
                .execute();
    }

    void drawn(Unit unit, UUID id, String secret, String value, String quote, byte[] seed) {
        unit.handle()
                .createUpdate("""
                        update public_draw set state = 'DRAWN', secret = :secret, value = :value, value_quote = :quote,
                          seed = :seed, drawn_at = :at where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("secret", secret)
                .bind("value", value)
                .bind("quote", quote)
                .bind("seed", HexFormat.of().formatHex(seed))
                .bind("at", unit.startedAt())
                .execute();
    }

    void cancel(Unit unit, UUID id, String reason) {
        unit.handle()
                .createUpdate("""
                        update public_draw set state = 'CANCELLED', cancelled_reason = :reason
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /** Copies who was drawn, who inspects, who was replaced by whom and why; names only where grades are public. */
    void publishResults(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("""
                        update public_draw p set results = coalesce((
                          select jsonb_agg(jsonb_build_object('grade', t.grade, 'place', t.place, 'entry', t.entry,
                              'name', case when p.open_grades then s.name end, 'inspectors', to_jsonb(t.tokens),
                              'state', t.state, 'insteadOf', former.entry, 'why', t.replaced_why)
                            order by g.place, t.place)
                          from inspection_task t
                          join inspection_plan_grade g on g.tenant = t.tenant and g.plan = t.plan and g.grade = t.grade
                          join subject s on s.id = t.subject
                          left join inspection_task former on former.tenant = t.tenant and former.id = t.instead_of
                          where t.tenant = :tenant and t.draw = :id), '[]')
                        where p.tenant = :tenant and p.id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
