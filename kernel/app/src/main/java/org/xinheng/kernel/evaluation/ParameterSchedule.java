package org.xinheng.kernel.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;

/**
 * A tenant's own values for a standard's parameters, day by day: what it adopted, under it what its data pack says, under
 * that the same of the tenants above. Values adopted for one edition do not count under another. Immutable.
 */
public final class ParameterSchedule {

    private final Standard standard;
    private final List<Layer> layers;

    ParameterSchedule(Standard standard, List<Layer> layers) {
        this.standard = standard;
        this.layers = List.copyOf(layers);
    }

    /**
     * What one tenant says.
     *
     * @param adopted the latest first
     * @param pack what its data pack says on a day
     */
    record Layer(List<AdoptedValues> adopted, Function<LocalDate, Map<String, Points>> pack) {

        Layer {
            adopted = List.copyOf(adopted);
        }

        Optional<AdoptedValues> adoptedOn(LocalDate day, String edition) {
            return adopted.stream()
                    .filter(values ->
                            !values.from().isAfter(day) && values.edition().equals(edition))
                    .findFirst();
        }
    }

    /** The values that count on a day, by parameter id; those left out take the standard's. */
    public Map<String, Points> on(LocalDate day) {
        return values(day, layers, true);
    }

    /** What would count on a day if the tenant itself had adopted nothing. */
    public Map<String, Points> baseOn(LocalDate day) {
        return values(day, layers, false);
    }

    /** The number of the tenant's own adoption that counts on a day; empty if none does. */
    public Optional<Integer> numberOn(LocalDate day) {
        return layers.isEmpty()
                ? Optional.empty()
                : standard.editionOn(day)
                        .flatMap(edition -> layers.getFirst().adoptedOn(day, edition.version()))
                        .map(AdoptedValues::number);
    }

    private Map<String, Points> values(LocalDate day, List<Layer> from, boolean withOwn) {
        var values = new HashMap<String, Points>();
        String edition = standard.editionOn(day).map(Edition::version).orElse("");
        for (int i = 0; i < from.size(); i++) {
            Layer layer = from.get(i);
            if (i > 0 || withOwn) {
                layer.adoptedOn(day, edition)
                        .ifPresent(adopted -> adopted.parameters()
                                .forEach((id, hundredths) -> values.putIfAbsent(id, new Points(hundredths))));
            }
            layer.pack().apply(day).forEach(values::putIfAbsent);
        }
        return Map.copyOf(values);
    }
}
