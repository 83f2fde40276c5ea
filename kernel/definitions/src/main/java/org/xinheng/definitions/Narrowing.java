package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.PublicityTerm.Ends;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/**
 * What a tenant makes stricter in an item it inherits, for a time. It can only narrow; {@link #refuseWidening} sees to it.
 *
 * @param item id of the inherited item
 * @param changes one for every dated entry
 */
record Narrowing(String item, List<Change> changes, Section section) {

    /** How a narrowing writes that a field is demanded. */
    private enum Demand {
        ALWAYS,
        OPTIONAL
    }

    /** The change of one field. */
    private record FieldChange(
            String code,
            @Nullable Demand required,
            @Nullable Disclosure disclosure,
            Section section) {}

    /** One dated entry. */
    record Change(
            Period period,
            LegalBasis basis,
            @Nullable Disclosure disclosure,
            @Nullable Integer publishWithin,
            @Nullable Integer publicityMonths,
            List<FieldChange> fields,
            Section section) {}

    static Narrowing read(Section file) {
        String item = file.id("item");
        List<Section> sections = file.requireSections("in_force");
        var changes = new ArrayList<Change>();
        for (Section section : sections) {
            changes.add(new Change(
                    CommonReader.period(section),
                    CommonReader.basis(section),
                    section.optionalConstant("disclosure", Disclosure.class).orElse(null),
                    section.optionalNumber("publish_within", 1, 365).orElse(null),
                    section.optionalNumber("publicity_months", 1, 1200).orElse(null),
                    section.sections("fields").stream().map(Narrowing::field).toList(),
                    section));
            section.done();
        }
        CommonReader.refuseOverlaps(
                sections, changes.stream().map(Change::period).toList());
        file.done();
        return new Narrowing(item, changes, file);
    }

    private static FieldChange field(Section section) {
        var change = new FieldChange(
                section.text("code"),
                section.optionalConstant("required", Demand.class).orElse(null),
                section.optionalConstant("disclosure", Disclosure.class).orElse(null),
                section);
        section.done();
        return change;
    }

    /** Reports everything that is wider than the item above. */
    void refuseWidening(CatalogueItem above) {
        for (Change change : changes) {
            above.versions().stream()
                    .filter(version -> overlaps(change, version))
                    .forEach(version -> refuseWidening(change, version));
        }
    }

    private static void refuseWidening(Change change, ItemVersion above) {
        Section section = change.section();
        Disclosure disclosure = change.disclosure();
        if (disclosure != null && disclosure.isWiderThan(above.disclosure())) {
            section.report(
                    "disclosure",
                    DefinitionProblem.WIDER_DISCLOSURE,
                    above.disclosure().label(),
                    disclosure.label());
        }
        Integer within = change.publishWithin();
        if (within != null && within > above.publishWithin()) {
            section.report("publish_within", DefinitionProblem.LONGER_DEADLINE, above.publishWithin(), within);
        }
        Integer months = change.publicityMonths();
        PublicityTerm term = above.publicity();
        if (months != null) {
            switch (term.ends()) {
                case BY_REGIME, WITH_VALIDITY -> section.report("publicity_months", DefinitionProblem.PUBLICITY_FIXED);
                case AFTER_MONTHS -> refuseLonger(section, term.months(), months);
                case NEVER -> {} // any end narrows
            }
        }
        change.fields().forEach(field -> refuseWidening(field, above));
    }

    private static void refuseLonger(Section section, int above, int months) {
        if (months > above) {
            section.report("publicity_months", DefinitionProblem.LONGER_PUBLICITY, above, months);
        }
    }

    private static void refuseWidening(FieldChange change, ItemVersion above) {
        Optional<Field> inherited = above.field(change.code());
        if (inherited.isEmpty()) {
            change.section().report("code", DefinitionProblem.UNKNOWN_FIELD, change.code());
            return;
        }
        Field field = inherited.get();
        if (change.required() == Demand.OPTIONAL && field.requirement().kind() != Requirement.Kind.OPTIONAL) {
            change.section().report("required", DefinitionProblem.REQUIRED_REMOVED, field.code());
        }
        Disclosure disclosure = change.disclosure();
        if (disclosure != null && disclosure.isWiderThan(field.disclosure())) {
            change.section()
                    .report(
                            "disclosure",
                            DefinitionProblem.WIDER_DISCLOSURE,
                            field.disclosure().label(),
                            disclosure.label());
        }
    }

    private static boolean overlaps(Change change, ItemVersion version) {
        Period period = change.period();
        boolean before = period.until() != null && !period.until().isAfter(version.from());
        boolean after = version.until() != null && !version.until().isAfter(period.from());
        return !before && !after;
    }

    /** The item as the tenant narrowed it; versions are cut where a change begins or ends and keep their numbers. */
    CatalogueItem applyTo(CatalogueItem above) {
        List<ItemVersion> versions = above.versions();
        for (Change change : changes) {
            versions =
                    versions.stream().flatMap(version -> cut(version, change)).toList();
        }
        return new CatalogueItem(
                above.id(), above.label(), above.level(), above.act(), above.category(), above.note(), versions);
    }

    private static Stream<ItemVersion> cut(ItemVersion version, Change change) {
        if (!overlaps(change, version)) {
            return Stream.of(version);
        }
        LocalDate start = later(version.from(), change.period().from());
        @Nullable LocalDate end = earlier(version.until(), change.period().until());
        var pieces = new ArrayList<ItemVersion>();
        if (version.from().isBefore(start)) {
            pieces.add(during(version, version.from(), start));
        }
        pieces.add(narrow(during(version, start, end), change));
        if (end != null && !Objects.equals(end, version.until())) {
            pieces.add(during(version, end, version.until()));
        }
        return pieces.stream();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static ItemVersion during(ItemVersion version, LocalDate from, @Nullable LocalDate until) {
        return copy(
                version,
                from,
                until,
                version.disclosure(),
                version.publishWithin(),
                version.publicity(),
                version.fields());
    }

    private static ItemVersion narrow(ItemVersion version, Change change) {
        Disclosure wanted = change.disclosure();
        Disclosure disclosure = wanted == null ? version.disclosure() : wanted;
        Integer within = change.publishWithin();
        Integer months = change.publicityMonths();
        List<Field> fields = version.fields().stream()
                .map(field -> narrow(field, change, disclosure))
                .toList();
        return copy(
                version,
                version.from(),
                version.until(),
                disclosure,
                within == null ? version.publishWithin() : within,
                months == null ? version.publicity() : new PublicityTerm(Ends.AFTER_MONTHS, months),
                fields);
    }

    private static ItemVersion copy(
            ItemVersion version,
            LocalDate from,
            @Nullable LocalDate until,
            Disclosure disclosure,
            int publishWithin,
            PublicityTerm publicity,
            List<Field> fields) {
        return new ItemVersion(
                version.version(),
                from,
                until,
                version.basis(),
                version.localRegulation(),
                version.subjectKinds(),
                disclosure,
                version.naturalKey(),
                version.minimumAge(),
                publishWithin,
                publicity,
                fields,
                version.weight(),
                version.columnSets());
    }

    private static Field narrow(Field field, Change change, Disclosure limit) {
        Disclosure disclosure = field.disclosure().narrowest(limit);
        Requirement requirement = field.requirement();
        for (FieldChange wanted : change.fields()) {
            if (wanted.code().equals(field.code())) {
                Disclosure own = wanted.disclosure();
                disclosure = own == null ? disclosure : disclosure.narrowest(own);
                requirement = wanted.required() == Demand.ALWAYS ? Requirement.ALWAYS : requirement;
            }
        }
        return new Field(
                field.code(),
                field.name(),
                field.nameEn(),
                field.aliases(),
                field.type(),
                field.length(),
                requirement,
                field.role(),
                field.values(),
                field.sensitivity(),
                disclosure,
                field.note());
    }
}
