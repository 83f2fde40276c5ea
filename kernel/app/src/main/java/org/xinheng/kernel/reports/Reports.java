package org.xinheng.kernel.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.reports.ReportQuery.Cursor;
import org.xinheng.kernel.reports.ReportQuery.Sight;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Issues credit reports and shows those that were issued. */
@ApplicationScoped
public class Reports {

    /** Who works with reports besides firms. */
    static final Role[] OFFICERS = {
        Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR
    };

    private static final int MAX_ROWS = 100;
    private static final int LONGEST_REASON = 500;

    private final Work work;
    private final RequestCheck requests;
    private final ReportBook book;
    private final ReportRepository reports;
    private final Firms firms;
    private final ObjectMapper json;

    Reports(
            Work work,
            RequestCheck requests,
            ReportBook book,
            ReportRepository reports,
            Firms firms,
            ObjectMapper json) {
        this.work = work;
        this.requests = requests;
        this.book = book;
        this.reports = reports;
        this.firms = firms;
        this.json = json;
    }

    /**
     * Issues a report: by an officer about anybody of the registry, by a firm about itself.
     *
     * @throws KernelException {@code REPORT_INVALID} (400) with everything that is wrong; {@code REPORT_SUBJECT_UNKNOWN} (404);
     *     {@code REPORT_TOO_LONG} (409); {@code ROLE_MISSING}, {@code FIRM_UNKNOWN} (403)
     */
    public ReportView issue(Actor actor, AskReport asked) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.OPERATOR, Role.FIRM);
        SoundRequest request = requests.sound(actor, asked);
        String given = RequestCheck.isFirm(actor) ? null : RequestCheck.code(asked.code());
        return work.run(actor, "reports.issue", unit -> {
            String code = given == null ? own(unit, asked.code()) : given;
            UUID id = book.issue(unit, ReportBook.By.of(actor), request, code);
            return view(unit, sight(unit), id);
        });
    }

    /** The firm's own code; another one is refused before anything is looked up. */
    private String own(Unit unit, @Nullable String asked) {
        String own = firms.requireCode(unit);
        if (asked != null && !asked.isBlank() && !own.equals(RequestCheck.code(asked))) {
            throw RequestCheck.invalid(List.of(new FieldError("code", "企业只能出具本单位的报告。请不填代码，或填写本单位的代码" + own + "。")));
        }
        return own;
    }

    /**
     * Reports, newest first: officers see those of their bureau, administrators and auditors all, a firm its own.
     *
     * @throws KernelException {@code REPORT_CURSOR_INVALID} (400)
     */
    public Page<ReportRow> list(Actor actor, ReportQuery query, @Nullable String after, int limit) {
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "reports.list", unit -> list(unit, query, after, rows));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<ReportRow> list(Unit unit, ReportQuery query, @Nullable String after, int rows) {
        requireReader(unit.actor());
        var found = reports.list(unit, sight(unit), query, Cursor.of(after), rows + 1);
        boolean more = found.size() > rows;
        var page = more ? found.subList(0, rows) : found;
        return new Page<>(page, more ? Cursor.of(page.getLast()) : null);
    }

    /**
     * One report with what it says.
     *
     * @throws KernelException {@code REPORT_UNKNOWN} (404) also for those who may not see it
     */
    public ReportView require(Actor actor, UUID id) {
        requireReader(actor);
        return work.run(actor, "reports.view", unit -> {
            unit.note("report", id);
            return view(unit, sight(unit), id);
        });
    }

    /**
     * Takes a report back by hand, with the reason the verification page will give.
     *
     * @throws KernelException {@code REPORT_UNKNOWN} (404); {@code REPORT_REVOKED_ALREADY} (409); {@code REPORT_INVALID} (400)
     *     without a reason
     */
    public ReportView revoke(Actor actor, UUID id, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        String because = reason == null ? "" : reason.strip();
        if (because.length() < 2 || because.length() > LONGEST_REASON) {
            throw RequestCheck.invalid(List.of(new FieldError("reason", "请写明撤销的理由（2至500字），理由会在核验页公布。")));
        }
        return work.run(actor, "reports.revoke", unit -> {
            unit.note("report", id);
            ReportRow row = row(unit, sight(unit), id);
            if (!reports.revoke(unit, id, because)) {
                throw new KernelException(
                        ReportError.REPORT_REVOKED_ALREADY, "报告%s已经撤销，无需再次撤销。请刷新后查看。".formatted(row.number()));
            }
            return view(unit, sight(unit), id);
        });
    }

    static void requireReader(Actor actor) {
        actor.require(
                Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR, Role.FIRM);
    }

    /** Whose reports the unit's actor sees. */
    Sight sight(Unit unit) {
        Actor actor = unit.actor();
        if (RequestCheck.isFirm(actor)) {
            return new Sight(false, null, firms.requireCode(unit));
        }
        boolean all = actor.hasAny(Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.AUDITOR);
        return new Sight(all, actor.bureau(), null);
    }

    ReportRow row(Unit unit, Sight sight, UUID id) {
        return reports.find(unit, sight, id)
                .orElseThrow(() -> new KernelException(ReportError.REPORT_UNKNOWN, "没有这份报告，或不属于您可以查看的范围。请返回列表重新查找。"));
    }

    private ReportView view(Unit unit, Sight sight, UUID id) {
        ReportRow row = row(unit, sight, id);
        try {
            return new ReportView(row, json.readValue(reports.content(unit, id), ReportContent.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The content of a report cannot be read", broken);
        }
    }
}
