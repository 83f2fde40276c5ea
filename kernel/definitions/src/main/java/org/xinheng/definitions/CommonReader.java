package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads the parts that every kind of definition shares: labels, periods, legal bases. */
public final class CommonReader {

    private static final LegalBasis NO_BASIS = new LegalBasis("", null, null, null, null, false);

    private CommonReader() {}

    /** A half-open period; {@code until} null means open. */
    public record Period(LocalDate from, @Nullable LocalDate until) {
        /** Whether a day lies within. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Reads {@code label: {zh, en}}. */
    public static Label label(Section owner) {
        Section section = owner.section("label");
        var label = new Label(section.text("zh"), section.text("en"));
        section.done();
        return label;
    }

    /**
     * Reads a list whose entries bear an {@code id} of their own.
     *
     * @return by id, in the order of the file; of two with one id the first, the second reported
     */
    public static <T> Map<String, T> byId(
            List<Section> sections, Function<Section, T> reader, Function<T, String> idOf) {
        var read = new LinkedHashMap<String, T>();
        for (Section section : sections) {
            T one = reader.apply(section);
            if (read.putIfAbsent(idOf.apply(one), one) != null) {
                section.report("id", DefinitionProblem.ID_REUSED, idOf.apply(one), "本文件");
            }
            section.done();
        }
        return read;
    }

    /** Reads {@code from} and {@code until}. */
    public static Period period(Section section) {
        LocalDate from = section.date("from");
        @Nullable LocalDate until = section.optionalDate("until").orElse(null);
        if (until != null && !until.isAfter(from)) {
            section.report("until", DefinitionProblem.PERIOD_REVERSED, until, from);
        }
        return new Period(from, until);
    }

    /** Reads the basis of a dated entry, which has to stand inside it. */
    public static LegalBasis basis(Section dated) {
        if (!dated.has("basis")) {
            dated.findings().add(dated.place(), DefinitionProblem.MISSING_BASIS);
            return NO_BASIS;
        }
        Section section = dated.section("basis");
        LegalBasis basis = basisOf(section);
        section.done();
        return basis;
    }

    /** Reads the keys of a basis from the mapping that is the basis. */
    public static LegalBasis basisOf(Section section) {
        return new LegalBasis(
                section.text("act"),
                section.optionalText("article").orElse(null),
                section.optionalText("document_no").orElse(null),
                section.optionalDate("published").orElse(null),
                section.optionalText("url").orElse(null),
                section.flag("verified", true));
    }

    /**
     * Reads the dated entries of something, each with the period it is in force; an entry whose period overlaps that of an
     * earlier one is reported.
     */
    public static <T> List<T> dated(List<Section> sections, BiFunction<Section, Period, T> reader) {
        var read = new ArrayList<T>();
        var periods = new ArrayList<Period>();
        for (Section section : sections) {
            Period period = period(section);
            periods.add(period);
            read.add(reader.apply(section, period));
            section.done();
        }
        refuseOverlaps(sections, periods);
        return read;
    }

    /** Reports entries whose period overlaps that of an earlier entry. */
    public static void refuseOverlaps(List<Section> sections, List<Period> periods) {
        for (int later = 1; later < periods.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (overlap(periods.get(earlier), periods.get(later))) {
                    sections.get(later)
                            .report(
                                    "from",
                                    DefinitionProblem.PERIOD_OVERLAP,
                                    sections.get(earlier).place().line());
                }
            }
        }
    }

    private static boolean overlap(Period one, Period other) {
        boolean oneEndsBefore = one.until() != null && !one.until().isAfter(other.from());
        boolean otherEndsBefore = other.until() != null && !other.until().isAfter(one.from());
        return !oneEndsBefore && !otherEndsBefore;
    }
}
