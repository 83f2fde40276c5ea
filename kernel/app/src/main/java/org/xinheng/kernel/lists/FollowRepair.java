package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.repair.RepairConsumer;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * A repaired decision starts the removal its list's law foresees: at once when the shortest time on the list is over, else by
 * itself on that day. A second person of the deciding bureau decides, as on every removal before the term.
 */
@ApplicationScoped
class FollowRepair implements RepairConsumer {

    private static final int AT_ONCE = 100;

    private final Work work;
    private final ListedEntryRepository entries;
    private final EntryEnd end;
    private final Clock clock;

    FollowRepair(Work work, ListedEntryRepository entries, EntryEnd end, Clock clock) {
        this.work = work;
        this.entries = entries;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public String label() {
        return "名单移出";
    }

    @Override
    public String apply(Actor actor, Repaired repaired) {
        return work.run(actor, "lists.follow-repair", unit -> {
            unit.note("record", repaired.record());
            List<ListedEntry> resting = entries.listResting(unit, repaired.record());
            if (resting.isEmpty()) {
                return "没有以该信息为依据的名单记录。";
            }
            var said = new ArrayList<String>();
            resting.forEach(entry -> said.add(follow(unit, entry, repaired.caseNumber())));
            return String.join("", said);
        });
    }

    private String follow(Unit unit, ListedEntry seen, String repair) {
        ListEntry entry = end.require(unit, seen.id());
        var ended = entry.ended();
        if (ended != null) {
            return "“%s”已于%s移出（%s）。"
                    .formatted(entry.listLabel(), ended.on(), ended.because().label());
        }
        LocalDate from = entry.term().repairableFrom();
        if (from == null) {
            return "“%s”的规定没有提前移出的程序，记录至%s届满。"
                    .formatted(entry.listLabel(), entry.term().endsOn().minusDays(1));
        }
        if (LocalDate.now(clock).isBefore(from)) {
            return "“%s”未满规定的最短期限，%s由系统启动移出。".formatted(entry.listLabel(), from);
        }
        var before = entries.findAsked(unit, entry.id());
        if (before.isPresent()) {
            return before.get().open()
                    ? "“%s”的移出申请%s正在审核。"
                            .formatted(entry.listLabel(), before.get().number())
                    : "“%s”的移出申请%s已有决定。"
                            .formatted(entry.listLabel(), before.get().number());
        }
        return "“%s”已启动移出（%s），由认定单位另一人决定。"
                .formatted(entry.listLabel(), end.start(unit, entry, "作为列入依据的信息已准予信用修复（" + repair + "）。"));
    }

    /** Starts the removals whose day has come; how many. */
    int startDue(Unit unit) {
        List<UUID> due = entries.listRepaired(unit, LocalDate.now(clock), AT_ONCE);
        due.forEach(id -> end.start(unit, end.require(unit, id), "作为列入依据的信息已准予信用修复，列入已满规定的最短期限。"));
        unit.note("started", due.size());
        return due.size();
    }
}
