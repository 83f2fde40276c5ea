package org.xinheng.definitions.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a file, consumed key by key. {@link #done} reports the keys nobody asked for. A missing or wrong value
 * is reported and replaced by a harmless one, so that reading goes on and all errors come out together.
 */
public final class Section {

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final Findings findings;

    Section(String file, MappingNode node, Findings findings) {
        this.file = file;
        this.line = YamlFile.lineOf(node);
        this.findings = findings;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int keyLine = YamlFile.lineOf(tuple.getKeyNode());
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                findings.add(new Place(file, keyLine), DefinitionProblem.DUPLICATE_KEY, key);
            }
            lines.putIfAbsent(key, keyLine);
        }
    }

    private Section(String file, int line, Findings findings) {
        this.file = file;
        this.line = line;
        this.findings = findings;
    }

    /** Where the mapping begins. */
    public Place place() {
        return new Place(file, line);
    }

    /** Where a key stands, or where the mapping begins if it is missing. */
    public Place placeOf(String key) {
        return new Place(file, lines.getOrDefault(key, line));
    }

    /** Notes an error at a key. */
    public void report(String key, Problem problem, Object... blanks) {
        findings.add(placeOf(key), problem, blanks);
    }

    /** Where errors go. */
    public Findings findings() {
        return findings;
    }

    /** Whether the key is there, whatever its value. */
    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Text of a key that has to be there. */
    public String text(String key) {
        return demand(key, () -> optionalText(key), "");
    }

    /** Text of a key that may be left out. */
    public Optional<String> optionalText(String key) {
        return value(key).flatMap(node -> scalar(key, node, "文字", Tag.STR)).filter(text -> !text.isBlank());
    }

    /** A bare word or yes or no, as it is written, of a key that may be left out. */
    public Optional<String> word(String key) {
        return value(key)
                .flatMap(node ->
                        scalar(key, node, "true、false 或一个词", Tag.BOOL.equals(node.getTag()) ? Tag.BOOL : Tag.STR));
    }

    /** Kebab-case id of a key that has to be there. */
    public String id(String key) {
        String id = text(key);
        if (!id.isEmpty() && !isId(id)) {
            report(key, DefinitionProblem.BAD_ID, id);
        }
        return id;
    }

    private static boolean isId(String id) {
        boolean fits = id.charAt(0) >= 'a' && id.charAt(0) <= 'z' && id.charAt(id.length() - 1) != '-';
        for (int i = 0; i < id.length() && fits; i++) {
            char sign = id.charAt(i);
            fits = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
        }
        return fits;
    }

    /** Whole number between two bounds, inclusive. */
    public int number(String key, int min, int max) {
        return demand(key, () -> optionalNumber(key, min, max), min);
    }

    /** Whole number that may be left out. */
    public Optional<Integer> optionalNumber(String key, int min, int max) {
        return value(key).flatMap(node -> scalar(key, node, "整数", Tag.INT)).flatMap(text -> {
            long number = text.length() > 10 ? Long.MAX_VALUE : Long.parseLong(text);
            if (number < min || number > max) {
                report(key, DefinitionProblem.BAD_NUMBER, key, min, max, text);
                return Optional.empty();
            }
            return Optional.of((int) number);
        });
    }

    /** A number with decimals that may be left out. */
    public Optional<BigDecimal> optionalDecimal(String key) {
        return value(key)
                .flatMap(node -> scalar(key, node, "数字", Tag.FLOAT.equals(node.getTag()) ? Tag.FLOAT : Tag.INT))
                .map(BigDecimal::new);
    }

    /** Yes or no; {@code fallback} when left out. */
    public boolean flag(String key, boolean fallback) {
        return value(key)
                .flatMap(node -> scalar(key, node, "true 或 false", Tag.BOOL))
                .map(Boolean::parseBoolean)
                .orElse(fallback);
    }

    /** A day that has to be there. */
    public LocalDate date(String key) {
        return demand(key, () -> optionalDate(key), LocalDate.EPOCH);
    }

    /** A day that may be left out or null. */
    public Optional<LocalDate> optionalDate(String key) {
        return value(key).flatMap(node -> scalar(key, node, "日期", Tag.STR)).flatMap(text -> parseDate(key, text));
    }

    private Optional<LocalDate> parseDate(String key, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            report(key, DefinitionProblem.BAD_DATE, key, text);
            return Optional.empty();
        }
    }

    /** Days of a list; empty when left out. */
    public List<LocalDate> dates(String key) {
        return texts(key).stream()
                .map(text -> parseDate(key, text))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One constant, written in lower case with hyphens, that has to be there. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        return demand(key, () -> optionalConstant(key, type), type.getEnumConstants()[0]);
    }

    /** One constant that may be left out. */
    public <E extends Enum<E>> Optional<E> optionalConstant(String key, Class<E> type) {
        return optionalText(key).flatMap(text -> parseConstant(key, text, type));
    }

    /** Constants of a list; empty when left out. */
    public <E extends Enum<E>> Set<E> constants(String key, Class<E> type) {
        var found = EnumSet.noneOf(type);
        texts(key).forEach(text -> parseConstant(key, text, type).ifPresent(found::add));
        return found;
    }

    private <E extends Enum<E>> Optional<E> parseConstant(String key, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        String all =
                Arrays.stream(type.getEnumConstants()).map(Section::written).collect(Collectors.joining("、"));
        report(key, DefinitionProblem.UNKNOWN_VALUE, key, text, all);
        return Optional.empty();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Texts of a list; empty when left out. A single text counts as a list of one. */
    public List<String> texts(String key) {
        Optional<Node> node = value(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof SequenceNode list) {
            var texts = new ArrayList<String>();
            list.getValue().forEach(entry -> scalar(key, entry, "文字", Tag.STR).ifPresent(texts::add));
            return texts;
        }
        return scalar(key, node.get(), "文字的列表", Tag.STR).map(List::of).orElse(List.of());
    }

    /** Texts of a list that must not be empty. */
    public List<String> requireTexts(String key) {
        return demandAll(key, () -> texts(key));
    }

    /** The mapping under a key that has to be there. */
    public Section section(String key) {
        return demand(key, () -> optionalSection(key), nothing());
    }

    /** The mapping under a key that may be left out. */
    public Optional<Section> optionalSection(String key) {
        return value(key).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new Section(file, mapping, findings));
            }
            report(key, DefinitionProblem.WRONG_TYPE, key, "一组“键: 值”", YamlFile.nameOf(node));
            return Optional.empty();
        });
    }

    /** The mappings of a list; empty when left out. */
    public List<Section> sections(String key) {
        Optional<Node> node = value(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode list)) {
            report(key, DefinitionProblem.WRONG_TYPE, key, "列表", YamlFile.nameOf(node.get()));
            return List.of();
        }
        var sections = new ArrayList<Section>();
        for (Node entry : list.getValue()) {
            if (entry instanceof MappingNode mapping) {
                sections.add(new Section(file, mapping, findings));
            } else {
                var place = new Place(file, YamlFile.lineOf(entry));
                findings.add(place, DefinitionProblem.WRONG_TYPE, key, "一组“键: 值”的列表", YamlFile.nameOf(entry));
            }
        }
        return sections;
    }

    /** The mappings of a list that must not be empty. */
    public List<Section> requireSections(String key) {
        return demandAll(key, () -> sections(key));
    }

    /** The keys written here, for mappings whose keys are data. */
    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /** Texts by key, for mappings whose keys are data; empty when left out. */
    public Map<String, String> textMap(String key) {
        var texts = new LinkedHashMap<String, String>();
        optionalSection(key)
                .ifPresent(inner -> inner.values.keySet().forEach(name -> texts.put(name, inner.text(name))));
        return texts;
    }

    /** Reports the keys nobody asked for; call it last. */
    public void done() {
        values.keySet().stream().filter(key -> !asked.contains(key)).forEach(key -> {
            String known = asked.isEmpty() ? "（无）" : String.join("、", asked);
            report(key, DefinitionProblem.UNKNOWN_KEY, key, known);
        });
    }

    /** The value, or a fallback after reporting that it is missing; a wrong value has been reported already. */
    private <T> T demand(String key, Supplier<Optional<T>> read, T fallback) {
        int before = findings.size();
        Optional<T> found = read.get();
        if (found.isEmpty() && findings.size() == before) {
            report(key, DefinitionProblem.MISSING_KEY, key);
        }
        return found.orElse(fallback);
    }

    private <T> List<T> demandAll(String key, Supplier<List<T>> read) {
        int before = findings.size();
        List<T> found = read.get();
        if (found.isEmpty() && findings.size() == before) {
            boolean written = values.containsKey(key);
            report(key, written ? DefinitionProblem.EMPTY_LIST : DefinitionProblem.MISSING_KEY, key);
        }
        return found;
    }

    private Section nothing() {
        return new Section(file, line, new Findings());
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(node -> !Tag.NULL.equals(node.getTag()));
    }

    private Optional<String> scalar(String key, Node node, String wanted, Tag tag) {
        if (node instanceof ScalarNode scalar && tag.equals(scalar.getTag())) {
            return Optional.of(scalar.getValue());
        }
        var place = new Place(file, YamlFile.lineOf(node));
        findings.add(place, DefinitionProblem.WRONG_TYPE, key, wanted, YamlFile.nameOf(node));
        return Optional.empty();
    }
}
