package org.xinheng.kernel.intake.heads;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ColumnSet;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.Heads;
import org.xinheng.definitions.ItemVersion;

/** What the heads of one kind of table mean: an item version read through today's columns or through an older set. */
final class HeadDictionary {

    /** Columns that our own error workbook adds; they are no data. */
    static final Set<String> OWN_COLUMNS = Set.of("退回原因", "处理结果/规则", "原行号");

    private static final Set<String> MARKS = Set.of("必填", "选填", "必填项", "选填项", "可选");

    /** A head's field, and how surely it was recognised: 3 word for word, 1 only without its brackets. */
    record Hit(String field, int certainty) {}

    private final CatalogueItem item;
    private final ItemVersion version;
    private final @Nullable ColumnSet set;
    private final Map<String, String> exact = new HashMap<>();
    private final Set<String> split = new HashSet<>();
    private final Map<String, String> loose = new HashMap<>();

    HeadDictionary(CatalogueItem item, ItemVersion version, @Nullable ColumnSet set) {
        this.item = item;
        this.version = version;
        this.set = set;
        if (set != null) {
            set.columns().forEach((head, field) -> {
                put(Heads.normalise(head), field);
                if (head.endsWith("2")) { // such as 处罚类别1 and 处罚类别2
                    split.add(field);
                }
            });
        }
        for (Map.Entry<String, Field> head : version.heads().entrySet()) {
            put(head.getKey(), head.getValue().code());
        }
    }

    private void put(String head, String field) {
        exact.putIfAbsent(head, field);
        loose.putIfAbsent(lettersOnly(head), field);
    }

    CatalogueItem item() {
        return item;
    }

    ItemVersion version() {
        return version;
    }

    @Nullable
    ColumnSet set() {
        return set;
    }

    /** True for heads that carry nothing for us: our own columns, and those the older table is known to have. */
    boolean isIgnored(String head) {
        return OWN_COLUMNS.contains(head)
                || (set != null
                        && set.ignored().stream().map(Heads::normalise).anyMatch(Heads.normalise(head)::equals));
    }

    /** True when an older table spreads the field over columns with different heads. */
    boolean isSplit(String field) {
        return split.contains(field);
    }

    @Nullable
    Hit find(String head) {
        String normal = Heads.normalise(head);
        if (normal.isEmpty()) {
            return null;
        }
        String field = exact.get(normal);
        if (field != null) {
            return new Hit(field, 3);
        }
        field = loose.get(lettersOnly(normal));
        if (field != null) {
            return new Hit(field, 2);
        }
        String bare = lettersOnly(withoutBrackets(normal));
        field = bare.isEmpty() ? null : exact.getOrDefault(bare, loose.get(bare));
        return field == null ? null : new Hit(field, 1);
    }

    private static String lettersOnly(String text) {
        var letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        String plain = letters.toString();
        for (String mark : MARKS) {
            if (plain.length() > mark.length() && plain.endsWith(mark)) {
                return plain.substring(0, plain.length() - mark.length());
            }
        }
        return plain;
    }

    private static String withoutBrackets(String text) {
        var plain = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '(' || sign == '[' || sign == '【') {
                depth++;
            } else if (sign == ')' || sign == ']' || sign == '】') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }
}
