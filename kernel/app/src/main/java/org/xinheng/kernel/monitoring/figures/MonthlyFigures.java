package org.xinheng.kernel.monitoring.figures;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Act;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.monitoring.figures.MonthView.BureauName;
import org.xinheng.kernel.monitoring.figures.MonthView.FigureView;
import org.xinheng.kernel.monitoring.figures.MonthView.OfBureau;
import org.xinheng.kernel.monitoring.figures.MonthView.OfMonth;
import org.xinheng.kernel.monitoring.figures.MonthView.Ranked;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Counts the figures of a month with their trend and the order of the bureaus. */
@ApplicationScoped
public class MonthlyFigures {

    private static final double TENTHS_OF_PERCENT = 1000;
    private static final double TEN = 10;

    private final Work work;
    private final List<FigureSource> sources;
    private final DecisionStatementRepository statements;
    private final Bureaus bureaus;
    private final Clock clock;

    MonthlyFigures(
            Work work,
            @All List<FigureSource> sources,
            DecisionStatementRepository statements,
            Bureaus bureaus,
            Clock clock) {
        this.work = work;
        this.sources = sources;
        this.statements = statements;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    /**
     * The figures of a month, such as 2026-11; without one, of the last month that is over. For officers and auditors.
     *
     * @throws KernelException {@code MONTH_INVALID} (400)
     */
    public MonthView of(Actor actor, @Nullable String month) {
        requireReader(actor);
        var asked = AskedMonth.read(month, clock);
        return work.run(actor, "monitoring.figures", unit -> of(unit, asked));
    }

    /**
     * Lets officers and auditors go on.
     *
     * @throws KernelException {@code ROLE_MISSING} (403)
     */
    public static void requireReader(Actor actor) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR, Role.OPERATOR);
    }

    /** The figures of a month. */
    public MonthView of(Unit unit, YearMonth month) {
        var months = Months.until(month);
        var sheet = new Sheet();
        sources.forEach(source -> source.count(unit, months, sheet));
        Map<UUID, BureauName> names = new LinkedHashMap<>();
        for (BureauView bureau : bureaus.list(unit)) {
            names.put(bureau.id(), new BureauName(bureau.id(), bureau.shortName()));
        }
        return new MonthView(
                month.toString(),
                month.atDay(1),
                month.atEndOfMonth(),
                Arrays.stream(Figure.values())
                        .map(figure -> figure(figure, months, sheet, names))
                        .toList(),
                ranking(month, sheet, names),
                unstated(unit, month, names));
    }

    private static FigureView figure(Figure figure, Months months, Sheet sheet, Map<UUID, BureauName> names) {
        var month = months.last();
        var of = new ArrayList<OfBureau>();
        for (UUID id : sheet.bureaus(figure, month)) {
            var name = names.get(id);
            if (name != null) {
                var before = sheet.of(figure, month.minusMonths(1), id).value();
                of.add(new OfBureau(name, sheet.of(figure, month, id), before, link(figure, month, id)));
            }
        }
        Comparator<OfBureau> order = Comparator.comparing(
                each -> Objects.requireNonNullElse(each.value().value(), 0.0));
        of.sort((figure.isBetterWhenMore() ? order.reversed() : order)
                .thenComparing(each -> each.bureau().name()));
        return new FigureView(
                figure.id(),
                figure.label(),
                figure.words(),
                figure.isInDays(),
                figure.isBetterWhenMore(),
                sheet.whole(figure, month),
                sheet.whole(figure, month.minusMonths(1)).value(),
                link(figure, month, null),
                months.list().stream()
                        .map(each -> new OfMonth(each.toString(), sheet.whole(figure, each)))
                        .toList(),
                of);
    }

    private static String link(Figure figure, YearMonth month, @Nullable UUID bureau) {
        return figure.rows()
                .replace("bureau={bureau}&", bureau == null ? "" : "bureau=" + bureau + "&")
                .replace("&bureau={bureau}", bureau == null ? "" : "&bureau=" + bureau)
                .replace("{from}", month.atDay(1).toString())
                .replace("{until}", month.atEndOfMonth().toString());
    }

    private static List<Ranked> ranking(YearMonth month, Sheet sheet, Map<UUID, BureauName> names) {
        var scored = new ArrayList<Ranked>();
        names.forEach((id, name) -> {
            var shares = Arrays.stream(Figure.values())
                    .filter(Figure::isRanked)
                    .flatMap(figure ->
                            Stream.ofNullable(sheet.of(figure, month, id).value()))
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            if (shares.length > 0) {
                double mean = Arrays.stream(shares).average().orElseThrow();
                scored.add(new Ranked(0, name, Math.round(mean * TENTHS_OF_PERCENT) / TEN, shares.length));
            }
        });
        scored.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(Comparator.comparingInt(Ranked::figures).reversed())
                .thenComparing(each -> each.bureau().name()));
        var placed = new ArrayList<Ranked>();
        for (Ranked each : scored) {
            boolean same = !placed.isEmpty() && placed.getLast().score() == each.score();
            int place = same ? placed.getLast().place() : placed.size() + 1;
            placed.add(new Ranked(place, each.bureau(), each.score(), each.figures()));
        }
        return placed;
    }

    private List<BureauName> unstated(Unit unit, YearMonth month, Map<UUID, BureauName> names) {
        var stated = statements.latest(unit, new Months(month, month)).keySet();
        return names.values().stream()
                .filter(bureau ->
                        !stated.contains(new DecisionStatementRepository.Key(month, bureau.id(), Act.PERMIT.name()))
                                || !stated.contains(
                                        new DecisionStatementRepository.Key(month, bureau.id(), Act.PENALTY.name())))
                .toList();
    }
}
