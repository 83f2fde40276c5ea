package org.xinheng.definitions.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the text of a file into its outermost {@link Section}. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * The outermost mapping, or nothing when the text is no YAML or no mapping, which is then reported.
     *
     * @param file name for messages
     */
    public static Optional<Section> read(String file, String text, Findings findings) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(100)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return Optional.of(new Section(file, mapping, findings));
            }
            int line = node.map(YamlFile::lineOf).orElse(1);
            findings.add(new Place(file, line), DefinitionProblem.NOT_A_DEFINITION);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.add(new Place(file, line), DefinitionProblem.YAML_BROKEN);
        } catch (YamlEngineException _) {
            findings.add(new Place(file, 1), DefinitionProblem.YAML_BROKEN);
        }
        return Optional.empty();
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    static String nameOf(Node node) {
        if (node instanceof MappingNode) {
            return "一组“键: 值”";
        }
        if (node instanceof SequenceNode) {
            return "列表";
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag())) {
            return "数字 %s（文字请加引号）".formatted(text);
        }
        return Tag.NULL.equals(node.getTag()) ? "空值" : "“%s”".formatted(text);
    }
}
