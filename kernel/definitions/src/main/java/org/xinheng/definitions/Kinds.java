package org.xinheng.definitions;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Findings;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.definitions.yaml.YamlFile;

/** Hands every file to the reader of its kind; what a file with errors came to is dropped. */
final class Kinds {

    private final Findings findings;
    private final Map<String, Consumer<Section>> readers = new TreeMap<>();

    Kinds(Findings findings) {
        this.findings = findings;
    }

    <T> Kinds when(String kind, Function<Section, T> reader, Consumer<T> sink) {
        readers.put(kind, file -> {
            int before = findings.size();
            T value = reader.apply(file);
            if (findings.size() == before) {
                sink.accept(value);
            }
        });
        return this;
    }

    void read(String name, String text) {
        YamlFile.read(name, text, findings).ifPresent(this::read);
    }

    private void read(Section file) {
        String kind = file.text("kind");
        Consumer<Section> reader = readers.get(kind);
        if (reader != null) {
            reader.accept(file);
        } else if (!kind.isEmpty()) {
            file.report("kind", DefinitionProblem.UNKNOWN_KIND, kind, String.join("、", readers.keySet()));
        }
    }
}
