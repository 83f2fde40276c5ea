package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Points;

/** Reads a file of kind {@code tuning}: a tenant's own values for the parameters of one standard. Stateless. */
public final class TuningReader {

    private TuningReader() {}

    /**
     * A tuning as written, with the places its errors belong to.
     *
     * @param values for each entry, the section of each tuned parameter by id
     */
    public record Read(Tuning tuning, Section file, List<Map<String, Section>> values) {}

    /** Reads one file; what its values may be is checked by {@link Tunings}. */
    public static Read read(Section file) {
        String standard = file.id("standard");
        var places = new ArrayList<Map<String, Section>>();
        var entries = CommonReader.dated(file.requireSections("in_force"), (section, period) -> {
            var place = new HashMap<String, Section>();
            Map<String, Tuning.Value> values = values(section, place);
            places.add(place);
            return new Tuning.Entry(period.from(), period.until(), CommonReader.basis(section), values);
        });
        file.done();
        return new Read(new Tuning(standard, entries), file, places);
    }

    private static Map<String, Tuning.Value> values(Section entry, Map<String, Section> places) {
        var values = new HashMap<String, Tuning.Value>();
        for (Section section : entry.requireSections("values")) {
            String id = section.id("parameter");
            Points value = ReaderContext.points(section, "value");
            values.put(
                    id,
                    new Tuning.Value(
                            value,
                            ReaderContext.optionalPoints(section, "least").orElse(null),
                            ReaderContext.optionalPoints(section, "most").orElse(null)));
            places.put(id, section);
            section.done();
        }
        return values;
    }
}
