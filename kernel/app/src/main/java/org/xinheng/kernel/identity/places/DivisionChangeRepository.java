package org.xinheng.kernel.identity.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Writes new codes of places, and reads which ones they had. */
@ApplicationScoped
class DivisionChangeRepository {

    /** A line of the public history. */
    record Line(UUID id, int tenant, String before, String after, LocalDate effectiveOn, String basis) {}

    /** False when the place has another code by now than the one that was looked at, or is not open yet. */
    boolean recode(Unit unit, int tenant, String before, String after) {
        return unit.handle()
                        .createUpdate("""
                                update tenant set division_code = :after, version = version + 1
                                where id = :id and division_code = :before and organization is not null
                                """)
                        .bind("id", tenant)
                        .bind("before", before)
                        .bind("after", after)
                        .execute()
                == 1;
    }

    void add(Unit unit, int tenant, String before, SoundDivision change, String after, boolean listed) {
        unit.handle()
                .createUpdate("""
                        insert into division_change (changed, code_before, code_after, effective_on, basis, reason, listed, changed_by,
                          changed_by_name, changed_at)
                        values (:changed, :before, :after, :on, :basis, :reason, :listed, :by, :byName, :at)
                        """)
                .bind("changed", tenant)
                .bind("before", before)
                .bind("after", after)
                .bind("on", change.effectiveOn())
                .bind("basis", change.basis())
                .bind("reason", change.reason())
                .bind("listed", listed)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    List<String> formerCodes(Unit unit, int tenant) {
        return unit.handle()
                .createQuery(
                        "select code_before from public_division_change where tenant = :tenant order by effective_on desc, id desc")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .list();
    }

    /** The public history of these places, the newest first. */
    List<Line> list(Unit unit, Collection<Integer> tenants) {
        return unit.handle()
                .createQuery("""
                        select id, tenant, code_before, code_after, effective_on, basis from public_division_change
                        where tenant = any (:tenants) order by effective_on desc, id desc
                        """)
                .bindArray("tenants", Integer.class, tenants)
                .map((row, context) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getInt("tenant"),
                        row.getString("code_before"),
                        row.getString("code_after"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("basis")))
                .list();
    }
}
