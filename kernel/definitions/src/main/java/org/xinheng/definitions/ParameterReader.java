package org.xinheng.definitions;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.definitions.Parameter.Stricter;
import org.xinheng.definitions.Parameter.Unit;
import org.xinheng.definitions.Parameter.Value;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code parameters}. A parameter without label, unit and direction tunes one that exists. */
final class ParameterReader {

    private ParameterReader() {}

    /** A parameter as written; {@code complete} when it defines itself. */
    record Read(Parameter parameter, boolean complete, Section section, List<Section> values) {}

    static List<Read> read(Section file) {
        var parameters = new ArrayList<Read>();
        for (Section section : file.requireSections("parameters")) {
            parameters.add(parameter(section));
        }
        file.done();
        return parameters;
    }

    private static Read parameter(Section section) {
        String id = section.id("id");
        boolean complete = section.has("label") || section.has("unit") || section.has("stricter");
        Label label = complete ? CommonReader.label(section) : new Label("", "");
        Unit unit = complete ? section.constant("unit", Unit.class) : Unit.COUNT;
        Stricter stricter = complete ? section.constant("stricter", Stricter.class) : Stricter.FIXED;
        List<Section> sections = section.requireSections("in_force");
        var values = CommonReader.dated(
                sections,
                (entry, period) -> new Value(
                        period.from(), period.until(), entry.number("value", 0, 1_000_000), CommonReader.basis(entry)));
        section.done();
        return new Read(new Parameter(id, label, unit, stricter, values), complete, section, sections);
    }
}
