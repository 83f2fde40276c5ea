package org.xinheng.kernel.monitoring.bulletins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseNumbers;
import org.xinheng.kernel.monitoring.Monitoring;
import org.xinheng.kernel.monitoring.MonitoringError;
import org.xinheng.kernel.monitoring.figures.AskedMonth;
import org.xinheng.kernel.monitoring.figures.MonthlyFigures;
import org.xinheng.kernel.reports.press.Paper;
import org.xinheng.kernel.reports.press.PdfPress;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Issues bulletins and hands them out. */
@ApplicationScoped
public class Bulletins {

    private static final String WORD = "通";
    private static final int LONGEST_COMMENT = 2000;

    private final Work work;
    private final Gathered gathered;
    private final BulletinRepository bulletins;
    private final PdfPress press;
    private final ObjectMapper json;
    private final Clock clock;

    /** What a bulletin is made of. */
    @jakarta.inject.Singleton
    static class Gathered {
        private final MonthlyFigures figures;
        private final Monitoring monitoring;
        private final CaseNumbers numbers;
        private final TenantDirectory tenants;

        Gathered(MonthlyFigures figures, Monitoring monitoring, CaseNumbers numbers, TenantDirectory tenants) {
            this.figures = figures;
            this.monitoring = monitoring;
            this.numbers = numbers;
            this.tenants = tenants;
        }
    }

    Bulletins(
            Work work,
            Gathered gathered,
            BulletinRepository bulletins,
            PdfPress press,
            ObjectMapper json,
            Clock clock) {
        this.work = work;
        this.gathered = gathered;
        this.bulletins = bulletins;
        this.press = press;
        this.json = json;
        this.clock = clock;
    }

    /** What was issued, the newest month first; for officers and auditors. */
    public List<BulletinRow> list(Actor actor) {
        MonthlyFigures.requireReader(actor);
        return work.run(actor, "monitoring.bulletins", bulletins::list);
    }

    /**
     * Issues the bulletin of a month that is over; when there is one already, a further edition.
     *
     * @throws KernelException {@code MONTH_INVALID} (400) for no month or one that is not over; {@code BULLETIN_INVALID} (400) for
     *     a comment that is too long
     */
    public List<BulletinRow> make(Actor actor, MakeBulletin command) {
        actor.require(Role.CITY_ADMINISTRATOR);
        var today = LocalDate.now(clock);
        var month = AskedMonth.read(command.month(), clock);
        if (!month.isBefore(YearMonth.from(today))) {
            throw new KernelException(
                    MonitoringError.MONTH_INVALID, "%s 尚未结束，请在 %s 之后印发通报。".formatted(month, month.atEndOfMonth()));
        }
        String comment = Objects.requireNonNullElse(command.comment(), "").strip();
        if (comment.length() > LONGEST_COMMENT) {
            throw new KernelException(
                    MonitoringError.BULLETIN_INVALID,
                    "工作点评最多 %d 字，现有 %d 字，请精简后重新提交。".formatted(LONGEST_COMMENT, comment.length()));
        }
        return work.run(actor, "monitoring.make-bulletin", unit -> {
            String number = gathered.numbers.documentNumber(unit, WORD, today);
            int edition = bulletins.nextEdition(unit, month);
            var content = content(unit, number, month, edition, comment);
            unit.note("bulletin", bulletins.add(unit, month, edition, number, text(content)));
            unit.note("number", number);
            return bulletins.list(unit);
        });
    }

    private BulletinContent content(Unit unit, String number, YearMonth month, int edition, String comment) {
        var figures = gathered.figures.of(unit, month);
        return new BulletinContent(
                number,
                gathered.tenants.byId(unit.tenant()).orElseThrow().name(),
                month.toString(),
                edition,
                LocalDate.now(clock),
                comment,
                figures,
                BulletinProblems.of(figures),
                gathered.monitoring.tasks(unit).stream()
                        .map(task -> new BulletinContent.Waiting(task.title(), task.count()))
                        .toList());
    }

    /** A paper, and what a file of it is called. */
    public record Download(String name, byte[] content) {}

    /**
     * The bulletin as PDF.
     *
     * @throws KernelException {@code BULLETIN_UNKNOWN} (404); {@code PRESS_BUSY} (503)
     */
    public Download pdf(Actor actor, UUID id) {
        var kept = find(actor, id);
        var content = parse(kept.content());
        byte @Nullable [] pdf = kept.pdf();
        if (pdf == null) {
            byte[] printed = press.print(new Paper(
                            BulletinPage.of(content), content.place() + "  " + content.number(), content.title()))
                    .orElseThrow(() -> new KernelException(
                            MonitoringError.PRESS_BUSY, "正在打印的文件较多，请一分钟后再下载；通报已经印发，编号%s。".formatted(kept.number())));
            work.change(actor, "monitoring.print-bulletin", unit -> {
                unit.note("bulletin", id);
                bulletins.keep(unit, id, printed);
            });
            pdf = printed;
        }
        return new Download(fileName(content) + ".pdf", pdf);
    }

    /**
     * The same numbers as a workbook in a temporary file, which the caller removes.
     *
     * @throws KernelException {@code BULLETIN_UNKNOWN} (404)
     */
    public Path workbook(Actor actor, UUID id) {
        return BulletinWorkbook.write(parse(find(actor, id).content()));
    }

    private BulletinRepository.Kept find(Actor actor, UUID id) {
        MonthlyFigures.requireReader(actor);
        return work.run(actor, "monitoring.bulletin", unit -> {
            unit.note("bulletin", id);
            return bulletins
                    .find(unit, id)
                    .orElseThrow(
                            () -> new KernelException(MonitoringError.BULLETIN_UNKNOWN, "没有这期通报，或不属于本地区。请返回通报列表重新选择。"));
        });
    }

    private static String fileName(BulletinContent content) {
        return "bulletin-%s-%d".formatted(content.month(), content.edition());
    }

    private String text(BulletinContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BulletinContent parse(String text) {
        try {
            return json.readValue(text, BulletinContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The content of a bulletin cannot be read", broken);
        }
    }
}
