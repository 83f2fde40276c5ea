package org.xinheng.definitions.standard;

import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Parameter;

/** What the readers of one edition share: the catalogue, the ids already taken, and how values are written. */
final class ReaderContext {

    private static final LegalBasis NO_BASIS = new LegalBasis("", "", null, null, null);
    private static final Set<String> NOTHING = Set.of();

    private final KnownItems items;
    private final Set<String> indicators;
    private final ForeignGrades foreign;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> grades = new HashSet<>();
    private final Map<String, Parameter> tunables = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    ReaderContext(KnownItems items, Set<String> indicators, ForeignGrades foreign) {
        this.items = items;
        this.indicators = indicators;
        this.foreign = foreign;
    }

    /** A new id within the edition. */
    String newId(Section section) {
        String id = section.id("id");
        if (!id.isEmpty() && !taken.add(id)) {
            section.report("id", StandardProblem.ID_TAKEN, id);
        }
        return id;
    }

    /** Grades have short ids of their own, such as {@code A}. */
    void takeGrade(Section section, String id) {
        if (!id.isEmpty() && !grades.add(id)) {
            section.report("id", StandardProblem.ID_TAKEN, id);
        }
    }

    void addTunable(Parameter parameter) {
        tunables.put(parameter.id(), parameter);
    }

    /** A parameter that a part names; reports one that does not exist. */
    Optional<Parameter> tunable(Section section, String key, String id) {
        used.add(id);
        Optional<Parameter> parameter = Optional.ofNullable(tunables.get(id));
        if (parameter.isEmpty()) {
            section.report(key, StandardProblem.UNKNOWN_TUNABLE, id);
        }
        return parameter;
    }

    /** Whether a part of the edition names the parameter. */
    boolean isUsed(String parameter) {
        return used.contains(parameter);
    }

    static Label label(Section owner) {
        org.xinheng.definitions.Label label = CommonReader.label(owner);
        return new Label(label.zh(), label.en());
    }

    /** The basis of a part, which may be left out because the edition's then counts. */
    static @Nullable LegalBasis optionalBasis(Section owner) {
        return owner.has("basis") ? basis(owner) : null;
    }

    /** A basis that has to be there. {@code invented} says, in a sentence, why we chose a value ourselves. */
    static LegalBasis basis(Section owner) {
        if (!owner.has("basis")) {
            owner.findings().add(owner.place(), DefinitionProblem.MISSING_BASIS);
            return NO_BASIS;
        }
        Section section = owner.section("basis");
        boolean invented = section.flag("invented", false);
        Optional<String> note = section.optionalText("note");
        var basis = new LegalBasis(
                section.text("act"),
                section.optionalText("article").orElse(""),
                section.optionalDate("published").orElse(null),
                section.optionalText("url").orElse(null),
                invented ? note.orElseGet(() -> section.text("note")) : null);
        section.done();
        return basis;
    }

    /** Points of a key that may be left out. */
    static Optional<Points> optionalPoints(Section section, String key) {
        return section.optionalDecimal(key).map(decimal -> {
            if (decimal.stripTrailingZeros().scale() > 2) {
                section.report(key, StandardProblem.TOO_MANY_DECIMALS, key, decimal.toPlainString(), 2);
                return Points.ZERO;
            }
            return Points.of(decimal.toPlainString());
        });
    }

    static Points points(Section section, String key) {
        Optional<Points> points = optionalPoints(section, key);
        if (points.isEmpty() && !section.has(key)) {
            section.findings().add(section.place(), DefinitionProblem.MISSING_KEY, key);
        }
        return points.orElse(Points.ZERO);
    }

    static @Nullable Quantity optionalQuantity(Section section, String key) {
        Optional<BigDecimal> decimal = section.optionalDecimal(key);
        if (decimal.isEmpty()) {
            return null;
        }
        long millionths = Quantity.parse(decimal.get().toPlainString());
        if (millionths == Quantity.UNREADABLE) {
            section.report(
                    key, StandardProblem.TOO_MANY_DECIMALS, key, decimal.get().toPlainString(), 6);
            return Quantity.of(0);
        }
        return new Quantity(millionths);
    }

    /** Points under {@code key}, or the name of a parameter under {@code parameterKey}. */
    Amount amount(Section section, String key, String parameterKey) {
        return optionalAmount(section, key, parameterKey).orElseGet(() -> new Amount.Fixed(points(section, key)));
    }

    Optional<Amount> optionalAmount(Section section, String key, String parameterKey) {
        Optional<String> parameter = section.optionalText(parameterKey);
        if (parameter.isEmpty()) {
            return optionalPoints(section, key).map(Amount.Fixed::new);
        }
        if (section.has(key)) {
            section.report(key, StandardProblem.ONE_OF, key + "、" + parameterKey, 2);
        }
        boolean known = tunable(section, parameterKey, parameter.get()).isPresent();
        return Optional.of(known ? new Amount.Tunable(parameter.get()) : new Amount.Fixed(Points.ZERO));
    }

    /** An ISO period of at least a day. */
    static Optional<Period> optionalPeriod(Section section, String key) {
        return section.optionalText(key).map(text -> {
            try {
                Period period = Period.parse(text);
                if (!period.isNegative() && !period.isZero()) {
                    return period;
                }
            } catch (DateTimeParseException ignored) {
                // reported below, like a period of no length
            }
            section.report(key, StandardProblem.BAD_PERIOD, key, text);
            return Period.ofYears(1);
        });
    }

    static Period period(Section section, String key) {
        Optional<Period> period = optionalPeriod(section, key);
        if (period.isEmpty() && !section.has(key)) {
            section.findings().add(section.place(), DefinitionProblem.MISSING_KEY, key);
        }
        return period.orElse(Period.ofYears(1));
    }

    /** Catalogue items, all of which must exist. */
    Set<String> items(Section section) {
        List<String> named = section.requireTexts("items");
        for (String item : named) {
            if (!item.isEmpty() && items.fieldsOf(item).isEmpty()) {
                section.report("items", StandardProblem.UNKNOWN_ITEM, item);
            }
        }
        return new HashSet<>(named);
    }

    /** Reports a field that one of the items does not have. */
    void requireField(Section section, String key, String field, Set<String> ofItems) {
        for (String item : ofItems) {
            Optional<Set<String>> fields = items.fieldsOf(item);
            if (fields.isPresent() && !fields.orElse(NOTHING).contains(field)) {
                section.report(key, StandardProblem.UNKNOWN_FIELD, item, field);
            }
        }
    }

    /** The items that have the field a condition names; all of them if none has it or it names none. */
    Set<String> itemsWith(Section condition, Set<String> ofItems) {
        String field = condition.optionalText("field").orElse("");
        var having = new HashSet<String>();
        for (String item : ofItems) {
            if (items.fieldsOf(item).orElse(NOTHING).contains(field)) {
                having.add(item);
            }
        }
        return having.isEmpty() ? ofItems : having;
    }

    /** Reports a field that holds no number in one of the items, so that nothing could ever be measured. */
    void requireNumber(Section section, String key, String field, Set<String> ofItems) {
        for (String item : new TreeSet<>(ofItems)) {
            if (items.fieldsOf(item).orElse(NOTHING).contains(field) && !items.mayHoldNumber(item, field)) {
                section.report(key, StandardProblem.NOT_A_NUMBER, item, field);
            }
        }
    }

    /** Reports values that none of the items' fields can have. */
    void requireValues(Section section, String key, String field, Set<String> values, Set<String> ofItems) {
        var possible = new HashSet<String>();
        for (String item : ofItems) {
            Optional<Set<String>> listed = items.valuesOf(item, field);
            if (listed.isEmpty()) {
                return;
            }
            possible.addAll(listed.get());
        }
        values.stream()
                .filter(value -> !possible.contains(value))
                .sorted()
                .forEach(value -> section.report(key, StandardProblem.UNKNOWN_VALUE, field, value));
    }

    void requireList(Section section, String key, String list) {
        if (!list.isEmpty() && !items.hasList(list)) {
            section.report(key, StandardProblem.UNKNOWN_LIST, list);
        }
    }

    /** Whether {@code from} or {@code until} is written; both count as asked for. */
    static boolean hasRange(Section section) {
        boolean from = section.has("from");
        boolean until = section.has("until");
        return from || until;
    }

    /** Reports a range that no value lies in. */
    static void requireRange(Section section, @Nullable Quantity from, @Nullable Quantity until) {
        if (from != null && until != null && from.compareTo(until) >= 0) {
            section.report("until", StandardProblem.RANGE_EMPTY, from, until);
        }
    }

    /** Notes grades under another standard, to be looked up when all files are read. */
    void refer(Section section, String standard, List<String> grades) {
        foreign.refer(section, standard, grades);
    }

    void requireIndicator(Section section, String key, String id) {
        if (!indicators.contains(id)) {
            section.report(key, StandardProblem.UNKNOWN_INDICATOR, id);
        }
    }

    /** Reports unless exactly one of the keys is there. */
    static void requireOneOf(Section section, List<String> keys) {
        long found = keys.stream().filter(section::has).count();
        if (found != 1) {
            section.findings().add(section.place(), StandardProblem.ONE_OF, String.join("、", keys), found);
        }
    }
}
