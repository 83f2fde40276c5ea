package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.xinheng.kernel.records.RecordBrief;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Work;

/** Revokes reports whose contents fell. Hearing of the same fall twice revokes nobody twice. */
@ApplicationScoped
class Revocations {

    private final Work work;
    private final Records records;
    private final ReportRepository reports;

    Revocations(Work work, Records records, ReportRepository reports) {
        this.work = work;
        this.records = records;
        this.reports = reports;
    }

    /**
     * Reports that hold a record are revoked when it is in effect no more; how many are revoked by now.
     *
     * @param anyway also when it is still in effect, because it says something else now
     */
    int follow(Actor actor, UUID record, boolean anyway) {
        return work.run(Actor.system(actor.tenant()), "reports.follow-record", unit -> {
            unit.note("record", record);
            RecordBrief brief = records.brief(unit, record);
            boolean counts = brief.state().equals("EFFECTIVE");
            if (!counts || anyway) {
                String because = "所载信息（%s）%s。".formatted(brief.documentNo(), counts ? "已更正" : word(brief.state()));
                unit.note("revoked", reports.revokeAbout(unit, record, because));
            }
            return reports.countRevokedAbout(unit, record);
        });
    }

    /** Reports that name an entry on a list are revoked. */
    void followEntry(Actor actor, UUID entry, String because) {
        work.change(Actor.system(actor.tenant()), "reports.follow-entry", unit -> {
            unit.note("entry", entry);
            unit.note("revoked", reports.revokeAbout(unit, entry, "所载名单信息已移出：%s。".formatted(because)));
        });
    }

    private static String word(String state) {
        return switch (state) {
            case "REPAIRED" -> "已修复";
            case "SHIELDED" -> "已依法暂时屏蔽";
            case "HELD" -> "正在核实";
            default -> "已撤销";
        };
    }
}
