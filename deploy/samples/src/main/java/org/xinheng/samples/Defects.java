package org.xinheng.samples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.Requirement;

/** Mistakes that offices make, put into a share of the rows; each names the rule it should run into. */
final class Defects {

    private enum Kind {
        WRONG_CHECK_SIGN("V02"),
        IMPOSSIBLE_DATE("V07"),
        MISSING_VALUE("V01"),
        UNKNOWN_CATEGORY("V06"),
        /** Not mistakes but spellings: they have to be understood. */
        FULL_WIDTH_CODE(""),
        SPELLED_DATE("");

        final String rule;

        Kind(String rule) {
            this.rule = rule;
        }
    }

    private final long seed;
    private final double share;
    private final List<Field> fields;

    Defects(long seed, double share, List<Field> fields) {
        this.seed = seed;
        this.share = share;
        this.fields = fields;
    }

    /** Perhaps spoils the row; says which rule it now breaks, or the empty text for a mere spelling. */
    Optional<String> spoil(Map<String, String> row, String item, long index) {
        var chance = new Chance(seed, "defect-" + item, index);
        if (!chance.happens(share)) {
            return Optional.empty();
        }
        var kind = chance.any(List.of(Kind.values()));
        return apply(kind, row, chance) ? Optional.of(kind.rule) : Optional.empty();
    }

    private boolean apply(Kind kind, Map<String, String> row, Chance chance) {
        return switch (kind) {
            case WRONG_CHECK_SIGN -> change(row, FieldRole.UNIFIED_CODE, Defects::wrongCheckSign);
            case IMPOSSIBLE_DATE -> change(row, FieldRole.DECIDED_ON, date -> date.substring(0, 4) + "-02-30");
            case UNKNOWN_CATEGORY -> change(row, FieldRole.SUBJECT_CATEGORY, any -> "外星机构");
            case FULL_WIDTH_CODE -> change(row, FieldRole.UNIFIED_CODE, Defects::fullWidth);
            case SPELLED_DATE -> change(row, FieldRole.DECIDED_ON, Defects::spelled);
            case MISSING_VALUE -> {
                var demanded = fields.stream()
                        .filter(field -> field.requirement().kind() == Requirement.Kind.ALWAYS)
                        .filter(field -> field.role() != FieldRole.SUBJECT_CATEGORY)
                        .toList();
                row.put(chance.any(demanded).code(), "");
                yield true;
            }
        };
    }

    private boolean change(Map<String, String> row, FieldRole role, UnaryOperator<String> how) {
        for (var field : fields) {
            var value = row.getOrDefault(field.code(), "");
            if (field.role() == role && !value.isEmpty()) {
                row.put(field.code(), how.apply(value));
                return true;
            }
        }
        return false;
    }

    private static String wrongCheckSign(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == '5' ? '6' : '5');
    }

    private static String fullWidth(String code) {
        var wide = new StringBuilder();
        code.chars().forEach(sign -> wide.append((char) (sign + 0xFEE0)));
        return wide.toString();
    }

    private static String spelled(String date) {
        var parts = date.split("-", -1);
        return "%s年%d月%d日".formatted(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
