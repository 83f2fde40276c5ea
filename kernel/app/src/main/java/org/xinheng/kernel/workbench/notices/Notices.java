package org.xinheng.kernel.workbench.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Gathers what is new for a person and remembers when it looked. For every member. */
@ApplicationScoped
public class Notices {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SOON = 2;
    private static final int EACH = 20;
    private static final int ALL = 50;

    private final Work work;
    private final CaseDesk desk;
    private final CaseSight sight;
    private final NoticeRepository notices;

    Notices(Work work, CaseDesk desk, CaseSight sight, NoticeRepository notices) {
        this.work = work;
        this.desk = desk;
        this.sight = sight;
        this.notices = notices;
    }

    /** What is new for the actor: of the last 30 days, at most 50. */
    public NoticeList list(Actor actor) {
        return work.glance(actor, "workbench.notices", this::list);
    }

    /**
     * The actor has seen everything up to a moment; an earlier one changes nothing.
     *
     * @throws KernelException {@code NOTICE_MOMENT_INVALID} (400) for none, or one in the future
     */
    public NoticeList see(Actor actor, @Nullable Instant until) {
        return work.run(actor, "workbench.notices-seen", unit -> {
            if (until == null || until.isAfter(unit.startedAt())) {
                throw new KernelException(NoticeError.NOTICE_MOMENT_INVALID, "请提交已看到的最新一条的时间 until，且不能晚于现在。");
            }
            notices.see(unit, until);
            return list(unit);
        });
    }

    private NoticeList list(Unit unit) {
        Instant since = unit.startedAt().minus(KEPT);
        Instant seen = notices.seen(unit);
        var found = new ArrayList<Notice>();
        if (unit.actor().hasAny(Role.FIRM)) {
            String code = sight.of(unit).code();
            if (code != null) {
                found.addAll(notices.outcomes(unit, code, since, EACH));
                found.addAll(notices.queries(unit, code, since, EACH));
            }
        }
        if (unit.actor().hasAny(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK)) {
            found.addAll(officers(unit, since));
        }
        var all = found.stream()
                .map(notice -> notice.since(seen))
                .sorted(Comparator.comparing(Notice::unread)
                        .thenComparing(Notice::at)
                        .reversed())
                .limit(ALL)
                .toList();
        return new NoticeList(all, (int) all.stream().filter(Notice::unread).count());
    }

    /** A case is told of once: that it is due says more than that it came, and that more than that somebody went on. */
    private List<Notice> officers(Unit unit, Instant since) {
        var found = new ArrayList<Notice>();
        var told = new HashSet<@Nullable String>();
        var came = notices.came(unit, since, EACH);
        var queue = new ArrayList<Notice>(due(unit, came));
        queue.addAll(came);
        queue.addAll(notices.answered(unit, since, EACH));
        for (Notice notice : queue) {
            if (told.add(notice.target())) {
                found.add(notice);
            }
        }
        found.addAll(notices.batches(unit, since, EACH));
        return found;
    }

    /** A deadline reminds from the morning of each day on; of a case that came later on the day, from then on. */
    private List<Notice> due(Unit unit, List<Notice> came) {
        Instant today = LocalDate.ofInstant(unit.startedAt(), BEIJING)
                .atStartOfDay(BEIJING)
                .toInstant();
        return desk.list(unit, CaseQuery.OPEN.whoseTurnItIs(), null, EACH).items().stream()
                .filter(row -> row.left() != null && row.left() <= SOON)
                .map(row -> new Notice(
                        Notice.Kind.DUE,
                        row.id().toString(),
                        row.title(),
                        row.number(),
                        laterOf(today, came, row.id().toString()),
                        row.due(),
                        row.left(),
                        true))
                .toList();
    }

    private static Instant laterOf(Instant today, List<Notice> came, String target) {
        return came.stream()
                .filter(notice -> target.equals(notice.target()) && notice.at().isAfter(today))
                .map(Notice::at)
                .findFirst()
                .orElse(today);
    }
}
