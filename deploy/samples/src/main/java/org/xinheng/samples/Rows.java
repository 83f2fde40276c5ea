package org.xinheng.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.SubjectKind;

/** The rows of one catalogue item: for each, its values by field code. */
final class Rows {

    /** How often a row looks for another subject that fits better. */
    private static final int TRIES = 400;

    /** Words in the names of items that record what went wrong. */
    private static final List<String> MISCONDUCT = List.of("不良", "事件", "事故", "投诉");

    /** Only platforms are checked as platforms. */
    private static final String PLATFORM = "平台";

    private final long seed;
    private final CatalogueItem item;
    private final ItemVersion version;
    private final Place place;
    private final Subjects subjects;
    private final long subjectCount;
    private final LocalDate asOf;

    Rows(long seed, CatalogueItem item, Place place, long subjectCount, LocalDate asOf) {
        this.seed = seed;
        this.item = item;
        this.version = item.itemVersionOn(asOf)
                .orElseThrow(() -> new IllegalArgumentException(item.label().zh() + "在" + asOf + "没有生效的版本。"));
        this.place = place;
        this.subjects = new Subjects(seed, place);
        this.subjectCount = subjectCount;
        this.asOf = asOf;
    }

    List<Field> fields() {
        return version.fields();
    }

    /** Whose permit row {@code index} is: first everybody's turn, then those with many more often. */
    private Subject subject(long index, Chance chance) {
        if (item.act() == Act.PERMIT && index < subjectCount) {
            return subjects.at(index);
        }
        if (item.category() == Category.REGISTRATION) {
            return registered(index);
        }
        String sector = place.sectorItems().sectorOf(item.id()).orElse("");
        Subject found = drawn(chance);
        for (int i = 0; i < TRIES && !fits(found, sector, chance); i++) {
            found = drawn(chance);
        }
        return found;
    }

    /** Each firm once; for a person, whom no registry of firms knows, a firm of which nothing else is on record. */
    private Subject registered(long index) {
        long at = index;
        while (!version.subjectKinds().contains(subjects.at(at).kind())) {
            at += subjectCount;
        }
        return subjects.at(at);
    }

    private Subject drawn(Chance chance) {
        double skewed = Math.pow(chance.fraction(), 2);
        return subjects.at((long) (skewed * subjectCount));
    }

    private boolean fitsSector(Subject subject, String sector, Chance chance) {
        String label = item.label().zh();
        boolean aboutMisconduct = MISCONDUCT.stream().anyMatch(label::contains);
        boolean aboutPersons = version.subjectKinds().equals(Set.of(SubjectKind.NATURAL_PERSON));
        return (aboutPersons || subject.sector().word.equals(sector))
                && version.subjectKinds().contains(subject.kind())
                && (!label.contains(PLATFORM) || subject.name().contains(PLATFORM))
                && (!aboutMisconduct || chance.happens(Conduct.of(seed, subject).punished));
    }

    /** A sector's own record is about a firm of the sector; the worse the conduct, the more often a penalty. */
    private boolean fits(Subject subject, String sector, Chance chance) {
        if (!sector.isEmpty()) {
            return fitsSector(subject, sector, chance);
        }
        if (!version.subjectKinds().contains(subject.kind())) {
            return false;
        }
        var conduct = Conduct.of(seed, subject);
        return switch (item.act()) {
            case PENALTY, COMPULSION -> chance.happens(conduct.punished);
            case AWARD -> chance.happens(conduct.passes);
            default -> true;
        };
    }

    Map<String, String> at(long index) {
        var chance = new Chance(seed, item.id(), index);
        var subject = subject(index, chance);
        var inCharge = item.category() == Category.REGISTRATION ? Sector.FOOD : subject.sector();
        var office = place.officeFor(inCharge, chance);
        var conduct = Conduct.of(seed, subject);
        var decision = new Decision(item, subject, conduct, office, decidedOn(chance), index, chance);
        var row = new LinkedHashMap<String, String>();
        for (var field : version.fields()) {
            row.put(field.code(), "");
        }
        for (var field : version.fields()) {
            if (mayBeFilled(field, subject.kind(), row)) {
                row.put(field.code(), decision.value(field));
            }
        }
        return row;
    }

    private static boolean mayBeFilled(Field field, SubjectKind kind, Map<String, String> row) {
        return switch (field.requirement().in(kind, code -> row.getOrDefault(code, ""))) {
            case REQUIRED -> true;
            case FORBIDDEN -> false;
            case FREE -> Decision.fillsUnasked(field);
        };
    }

    /** A working day of the last thirteen months, more often a recent one. */
    private LocalDate decidedOn(Chance chance) {
        var day = asOf.minusDays(1 + (long) (Math.pow(chance.fraction(), 1.6) * 395));
        while (!place.definitions().calendar().isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
