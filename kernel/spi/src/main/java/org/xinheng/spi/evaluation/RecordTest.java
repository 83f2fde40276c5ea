package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Window;

/** Whether a record counts. Built once from window and condition for a day. */
@FunctionalInterface
interface RecordTest {

    boolean holds(RecordFacts facts);

    static RecordTest of(Evidence evidence, LocalDate asOf) {
        RecordTest window = of(evidence.window(), asOf);
        if (evidence.where() == null) {
            return window;
        }
        RecordTest where = of(evidence.where());
        return facts -> window.holds(facts) && where.holds(facts);
    }

    static RecordTest of(Window window, LocalDate asOf) {
        return switch (window) {
            case Window.Always ignored -> facts -> true;
            case Window.Within within -> youngerThan(within.period(), asOf);
            case Window.WhileValid ignored ->
                facts -> facts.validUntil() == null || !facts.validUntil().isBefore(asOf);
            case Window.ByClass byClass -> {
                RecordTest otherwise = youngerThan(byClass.otherwise(), asOf);
                var tests = new RecordTest[RecordClass.values().length];
                for (RecordClass recordClass : RecordClass.values()) {
                    Period period = byClass.periods().get(recordClass);
                    tests[recordClass.ordinal()] = period == null ? otherwise : youngerThan(period, asOf);
                }
                yield facts -> (facts.recordClass() == null
                                ? otherwise
                                : tests[facts.recordClass().ordinal()])
                        .holds(facts);
            }
            case Window.ByValue byValue -> byValue(byValue, asOf);
        };
    }

    private static RecordTest byValue(Window.ByValue window, LocalDate asOf) {
        RecordTest otherwise = youngerThan(window.otherwise(), asOf);
        var tests = new HashMap<String, RecordTest>();
        window.periods().forEach((value, period) -> tests.put(value, youngerThan(period, asOf)));
        String field = window.field();
        return facts -> {
            String text = facts.field(field);
            if (text == null) {
                return otherwise.holds(facts);
            }
            RecordTest plain = tests.get(text);
            if (plain != null) {
                return plain.holds(facts);
            }
            for (String piece : Pieces.of(text)) {
                if (tests.getOrDefault(piece, otherwise).holds(facts)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** A decision of day D counts while the day is before D + period. */
    private static RecordTest youngerThan(Period period, LocalDate asOf) {
        LocalDate surelyOut = asOf.minus(period).minusDays(3);
        LocalDate surelyIn = asOf.minus(period).plusDays(3);
        return facts -> {
            LocalDate decided = facts.decidedOn();
            if (decided.isAfter(surelyIn)) {
                return true;
            }
            return decided.isAfter(surelyOut) && decided.plus(period).isAfter(asOf);
        };
    }

    static RecordTest of(Condition condition) {
        return switch (condition) {
            case Condition.ValueIn valueIn -> facts -> hasPiece(facts.field(valueIn.field()), valueIn.values());
            case Condition.TextHas textHas -> facts -> hasWord(facts.field(textHas.field()), textHas.words());
            case Condition.NumberWithin number -> numberWithin(number);
            case Condition.Present present -> facts -> facts.field(present.field()) != null;
            case Condition.ClassIn classIn -> {
                Set<RecordClass> classes = classIn.classes();
                yield facts -> facts.recordClass() != null && classes.contains(facts.recordClass());
            }
            case Condition.All all -> {
                RecordTest[] parts = all(all.parts());
                yield facts -> {
                    for (RecordTest part : parts) {
                        if (!part.holds(facts)) {
                            return false;
                        }
                    }
                    return true;
                };
            }
            case Condition.AnyOf any -> {
                RecordTest[] parts = all(any.parts());
                yield facts -> {
                    for (RecordTest part : parts) {
                        if (part.holds(facts)) {
                            return true;
                        }
                    }
                    return false;
                };
            }
            case Condition.Not not -> {
                RecordTest part = of(not.part());
                yield facts -> !part.holds(facts);
            }
        };
    }

    private static RecordTest[] all(List<Condition> parts) {
        var tests = new RecordTest[parts.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = of(parts.get(i));
        }
        return tests;
    }

    private static RecordTest numberWithin(Condition.NumberWithin number) {
        long from = number.from() == null ? Long.MIN_VALUE + 1 : number.from().millionths();
        long until = number.until() == null ? Long.MAX_VALUE : number.until().millionths();
        String field = number.field();
        return facts -> {
            String text = facts.field(field);
            if (text == null) {
                return false;
            }
            long value = Quantity.parse(text);
            return value != Quantity.UNREADABLE && value >= from && value < until;
        };
    }

    private static boolean hasWord(@Nullable String text, List<String> words) {
        if (text == null) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPiece(@Nullable String text, Set<String> values) {
        if (text == null) {
            return false;
        }
        if (values.contains(text)) {
            return true;
        }
        for (String piece : Pieces.of(text)) {
            if (values.contains(piece)) {
                return true;
            }
        }
        return false;
    }
}
