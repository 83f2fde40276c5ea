package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.portal.look.BrandSheet;

/** Fills the pages of random draws (双随机抽查公示). */
@ApplicationScoped
class DrawPages {

    private static final int SHOWN = 200;
    private static final int SHOWN_RESULTS = 500;
    private static final String FOLDER = "portal";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final PortalDrawRepository draws;
    private final StaticFiles files;

    DrawPages(PortalDrawRepository draws, StaticFiles files) {
        this.draws = draws;
        this.files = files;
    }

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DrawsPage(Frame f, List<Line> draws) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DrawPage(
            Frame f,
            PublicDraw draw,
            String heading,
            String lead,
            String noticedAt,
            String dueAt,
            @Nullable String drawnAt,
            boolean drawn,
            boolean cancelled,
            String api,
            List<ResultLine> results,
            boolean more)
            implements TemplateInstance {}

    /** A draw in the list, in the reader's words. */
    public record Line(
            UUID id,
            String title,
            String bureau,
            String noticedAt,
            String stateLabel,
            String stateStyle,
            String figures) {}

    /**
     * Somebody drawn, in the reader's words.
     *
     * @param code whether the entry is a unified credit code
     */
    public record ResultLine(
            String grade,
            int place,
            String entry,
            @Nullable String name,
            boolean code,
            String inspectors,
            String stateLabel,
            @Nullable String insteadOf) {}

    TemplateInstance list(Visit visit) {
        var texts = visit.texts();
        var lines = draws.list(visit.tenant().id(), SHOWN).stream()
                .map(draw -> new Line(
                        draw.id(),
                        texts.require("drawTitle", draw.title(), draw.number()),
                        draw.bureau(),
                        MINUTE.format(draw.noticedAt()),
                        texts.require("drawState" + draw.state()),
                        style(draw.state()),
                        draw.state().equals("DRAWN")
                                ? texts.require("drawFigures", draw.subjects(), draw.drawn(), draw.done())
                                : texts.require("drawFiguresNoticed", draw.subjects())))
                .toList();
        return new DrawsPage(frame(visit), lines);
    }

    /** Nothing when this tenant has announced no such draw. */
    Optional<TemplateInstance> draw(Visit visit, UUID id) {
        return draws.find(visit.tenant().id(), id).map(found -> draw(visit, found));
    }

    private TemplateInstance draw(Visit visit, PublicDraw draw) {
        var texts = visit.texts();
        var results = draw.results().stream()
                .limit(SHOWN_RESULTS)
                .map(result -> new ResultLine(
                        label(draw, result.grade()),
                        result.place(),
                        result.entry(),
                        result.name(),
                        draw.openGrades(),
                        String.join(" ", shortened(result.inspectors())),
                        result.state().equals("REPLACED") && result.why() != null
                                ? texts.require("drawWhy" + result.why())
                                : texts.require("drawResult" + result.state()),
                        result.insteadOf()))
                .toList();
        return new DrawPage(
                frame(visit),
                draw,
                texts.require("drawTitle", draw.title(), draw.number()),
                draw.bureau() + " · " + texts.require("drawState" + draw.state()),
                MINUTE.format(draw.noticedAt()),
                MINUTE.format(draw.valueDueAt()),
                minute(draw.drawnAt()),
                draw.state().equals("DRAWN"),
                draw.state().equals("CANCELLED"),
                "/api/public/draws/" + draw.id(),
                results,
                draw.results().size() > SHOWN_RESULTS);
    }

    private static @Nullable String minute(@Nullable Instant at) {
        return at == null ? null : MINUTE.format(at);
    }

    private static List<String> shortened(List<String> tokens) {
        return tokens.stream()
                .map(token -> token.substring(0, Math.min(8, token.length())))
                .toList();
    }

    private static String label(PublicDraw draw, String grade) {
        return draw.strata().stream()
                .filter(stratum -> stratum.grade().equals(grade))
                .findFirst()
                .map(stratum -> grade + " " + stratum.label())
                .orElse(grade);
    }

    private static String style(String state) {
        return switch (state) {
            case "NOTICED" -> "disputed";
            case "DRAWN" -> "plain";
            default -> "general";
        };
    }

    private Frame frame(Visit visit) {
        return Frame.of(visit, "draws", BrandSheet.of(visit.tenant()), files.version());
    }
}
