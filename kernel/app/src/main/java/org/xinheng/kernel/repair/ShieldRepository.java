package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.definitions.repair.RepairRegime.Ground;
import org.xinheng.kernel.tenancy.Unit;

/** Records hidden for a while. */
@ApplicationScoped
class ShieldRepository {

    void add(Unit unit, UUID record, Ground ground, String court, String rulingNo, LocalDate ruledOn) {
        unit.handle()
                .createUpdate("""
                        insert into repair_shield (record, ground, court, ruling_no, ruled_on, started_by, started_at)
                        values (:record, :ground, :court, :ruling, :on, :by, :at)
                        """)
                .bind("record", record)
                .bind("ground", ground.name())
                .bind("court", court)
                .bind("ruling", rulingNo)
                .bind("on", ruledOn)
                .bind("by", unit.actor().person())
                .bind("at", unit.startedAt())
                .execute();
    }

    /** Ends the running shield of a record; its ruling's number. */
    Optional<String> end(Unit unit, UUID record, String outcome, String note) {
        return unit.handle()
                .createQuery("""
                        update repair_shield set outcome = :outcome, note = :note, ended_by = :by, ended_at = :at
                        where tenant = :tenant and record = :record and ended_at is null returning ruling_no
                        """)
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .bind("outcome", outcome)
                .bind("note", note)
                .bind("by", unit.actor().person())
                .bind("at", unit.startedAt())
                .mapTo(String.class)
                .findOne();
    }
}
