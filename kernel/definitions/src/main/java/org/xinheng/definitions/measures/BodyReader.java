package org.xinheng.definitions.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code bodies}, and refuses measures nobody is known to carry out. */
public final class BodyReader {

    private BodyReader() {}

    /** The bodies of a file. */
    public static List<ImplementingBody> read(Section file) {
        var bodies = new ArrayList<ImplementingBody>();
        for (Section section : file.requireSections("bodies")) {
            String name = section.text("name");
            var by = section.constant("by", ImplementingBody.By.class);
            List<String> endings =
                    by == ImplementingBody.By.BUREAU ? section.requireTexts("endings") : section.texts("endings");
            bodies.add(new ImplementingBody(name, by, endings));
            section.done();
        }
        file.done();
        return bodies;
    }

    /** Reports bodies of a measure that are not defined. */
    public static void requireBodies(MeasureReader.Read read, Set<String> known) {
        for (int i = 0; i < read.measure().versions().size(); i++) {
            Section section = read.versions().get(i);
            for (String body : read.measure().versions().get(i).bodies()) {
                if (!known.contains(body)) {
                    section.report(
                            "bodies",
                            MeasureProblem.MEASURE_BODY,
                            read.measure().id(),
                            body);
                }
            }
        }
    }
}
