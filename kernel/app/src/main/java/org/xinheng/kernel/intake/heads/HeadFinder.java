package org.xinheng.kernel.intake.heads;

import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.HEAD_DOUBLE;
import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.HEAD_INCOMPLETE;
import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.HEAD_NOT_FOUND;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ColumnSet;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.Requirement;
import org.xinheng.kernel.intake.sheet.Blank;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.TableFile;
import org.xinheng.kernel.intake.sheet.UnreadableFile;

/** Finds the head row that fits best: first the first table that has one, then the item with most columns recognised. */
public final class HeadFinder {

    private static final int LOOK_AT = 40;
    private static final int AT_LEAST = 4;

    private final List<HeadDictionary> dictionaries = new ArrayList<>();

    /** A finder among these items, in the versions in force on the day. */
    public HeadFinder(List<CatalogueItem> items, LocalDate day) {
        for (CatalogueItem item : items) {
            item.itemVersionOn(day).ifPresent(version -> {
                dictionaries.add(new HeadDictionary(item, version, null));
                version.columnSets().forEach(set -> dictionaries.add(new HeadDictionary(item, version, set)));
            });
        }
    }

    private record Candidate(
            HeadDictionary dictionary,
            int position,
            Map<String, List<Integer>> columnsOf,
            List<String> heads,
            int missing) {

        private boolean isToday() {
            return dictionary.set() == null;
        }

        private long width() {
            return columnsOf.values().stream().mapToLong(List::size).sum();
        }

        boolean isBetterThan(@Nullable Candidate other) {
            if (other == null || columnsOf.size() != other.columnsOf.size()) {
                return other == null || columnsOf.size() > other.columnsOf.size();
            }
            if (missing == 0 || other.missing == 0) {
                return missing < other.missing || (missing == other.missing && width() > other.width());
            }
            return isToday() && !other.isToday();
        }
    }

    /**
     * Recognises the table.
     *
     * @throws UnreadableFile when no head row is found, mandatory columns are missing, or a column stands there twice
     */
    public HeadMatch find(TableFile file) throws IOException {
        List<String> names = file.tables();
        for (int table = 0; table < names.size(); table++) {
            Candidate best = bestOf(file, table);
            if (best != null) {
                return match(best, table, names);
            }
        }
        throw new UnreadableFile(
                HEAD_NOT_FOUND, "前%d行中没有找到表头。请保留模板的列名（中文列名或字段代码都可以），不要把列名改成图片或合并成一格，然后重新上传。".formatted(LOOK_AT));
    }

    /** The columns of given heads without a file, for rows that arrive by the API. */
    public HeadMatch match(List<String> heads) {
        var row = new SheetRow();
        row.begin(1);
        for (int i = 0; i < heads.size(); i++) {
            row.set(i, heads.get(i), SheetRow.Kind.TEXT);
        }
        Candidate best = null;
        for (HeadDictionary dictionary : dictionaries) {
            Candidate candidate = candidate(dictionary, row, 1);
            if (candidate != null && candidate.isBetterThan(best)) {
                best = candidate;
            }
        }
        if (best == null) {
            throw new UnreadableFile(HEAD_NOT_FOUND, "没有一个字段名能识别。请使用目录项的字段代码或中文列名。");
        }
        return match(best, 0, List.of(""));
    }

    private @Nullable Candidate bestOf(TableFile file, int table) throws IOException {
        Candidate best = null;
        try (var rows = file.open(table)) {
            var row = new SheetRow();
            for (int i = 0; i < LOOK_AT && rows.next(row); i++) {
                for (HeadDictionary dictionary : dictionaries) {
                    Candidate candidate = candidate(dictionary, row, AT_LEAST);
                    if (candidate != null && candidate.isBetterThan(best)) {
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    private static @Nullable Candidate candidate(HeadDictionary dictionary, SheetRow row, int atLeast) {
        Map<String, List<Integer>> columnsOf = new HashMap<>();
        Map<String, Integer> certainty = new HashMap<>();
        for (int i = 0; i < row.width(); i++) {
            HeadDictionary.Hit hit = dictionary.find(row.text(i));
            if (hit == null) {
                continue;
            }
            int known = certainty.getOrDefault(hit.field(), 0);
            if (hit.certainty() > known) {
                columnsOf.put(hit.field(), new ArrayList<>(List.of(i)));
                certainty.put(hit.field(), hit.certainty());
            } else if (hit.certainty() == known && dictionary.isSplit(hit.field())) {
                columnsOf
                        .computeIfAbsent(hit.field(), field -> new ArrayList<>())
                        .add(i);
            }
        }
        if (columnsOf.size() < atLeast) {
            return null;
        }
        int missing = missing(dictionary, columnsOf).size();
        return new Candidate(dictionary, row.position(), columnsOf, List.of(row.copy()), missing);
    }

    private static List<String> missing(HeadDictionary dictionary, Map<String, List<Integer>> columnsOf) {
        ColumnSet set = dictionary.set();
        return dictionary.version().fields().stream()
                .filter(field -> field.requirement().kind() == Requirement.Kind.ALWAYS)
                .filter(field -> !columnsOf.containsKey(field.code()))
                .filter(field -> set == null
                        || (!set.fillings().containsKey(field.code())
                                && !set.waived().contains(field.code())))
                .map(Field::name)
                .toList();
    }

    private static HeadMatch match(Candidate best, int table, List<String> names) {
        HeadDictionary dictionary = best.dictionary();
        String label = dictionary.item().label().zh();
        List<String> missing = missing(dictionary, best.columnsOf());
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    HEAD_INCOMPLETE,
                    "表头按“%s”识别，缺少必需的列：%s。请补上这些列（可下载模板对照）后重新上传。".formatted(label, String.join("、", missing)));
        }
        List<String> notes = new ArrayList<>();
        if (dictionary.set() != null) {
            notes.add("表头按旧版“%s”识别，缺少的列已按规定补齐。".formatted(dictionary.set().label()));
        }
        for (int i = 0; i < best.heads().size(); i++) {
            String head = Blank.trim(best.heads().get(i));
            HeadDictionary.Hit hit = dictionary.find(head);
            if (hit == null) {
                if (!head.isEmpty() && !dictionary.isIgnored(head)) {
                    notes.add("第%d列“%s”不是“%s”的字段，没有读取。".formatted(i + 1, head, label));
                }
            } else if (!columnsOf(best, hit).contains(i)) {
                refuseDouble(best, hit, i);
                notes.add("第%d列“%s”与前面的列重复，没有读取。".formatted(i + 1, head));
            }
        }
        List<String> others = new ArrayList<>(names);
        others.remove(table);
        if (!others.isEmpty()) {
            notes.add("只读取了工作表“%s”，其余未读取：%s。".formatted(names.get(table), String.join("、", others)));
        }
        return new HeadMatch(
                table,
                best.position(),
                dictionary.item(),
                dictionary.version(),
                dictionary.set(),
                best.columnsOf(),
                best.heads(),
                notes);
    }

    private static List<Integer> columnsOf(Candidate best, HeadDictionary.Hit hit) {
        return best.columnsOf().getOrDefault(hit.field(), List.of());
    }

    private static void refuseDouble(Candidate best, HeadDictionary.Hit hit, int column) {
        int first = columnsOf(best, hit).getFirst();
        HeadDictionary.Hit other = best.dictionary().find(best.heads().get(first));
        if (other != null && other.certainty() == hit.certainty()) {
            throw new UnreadableFile(
                    HEAD_DOUBLE,
                    "第%d列和第%d列都是“%s”，无法判断以哪一列为准。请删除其中一列后重新上传。"
                            .formatted(
                                    first + 1,
                                    column + 1,
                                    Blank.trim(best.heads().get(column))));
        }
    }
}
