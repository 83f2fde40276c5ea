package org.xinheng.definitions.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Standard;

/**
 * The kernel's own standards and what tenants tuned in them: a tenant's own value counts, else that of the tenant above,
 * else the standard's. A tenant stays within the standard's bounds and within those the tenant above left to it.
 */
public final class Tunings {

    private final Map<String, Standard> standards = new HashMap<>();
    /** Slug to its tunings, its own first, then those of the tenants above. */
    private final Map<String, List<Tuning>> byTenant = new HashMap<>();
    /** Slug to the tunings of the tenants above it. */
    private final Map<String, List<Tuning>> aboveTenant = new HashMap<>();

    /**
     * Values a tenant may choose between, both included; null if the tenant above left the standard's own bound.
     */
    public record Bound(@Nullable Points least, @Nullable Points most) {}

    /** Nothing tuned yet. */
    public Tunings(List<Standard> standards) {
        standards.forEach(standard -> this.standards.put(standard.id(), standard));
    }

    /** The kernel's own standards. */
    public List<Standard> standards() {
        return standards.values().stream()
                .sorted((left, right) -> left.id().compareTo(right.id()))
                .toList();
    }

    /** Takes what a tenant's pack tunes, after the tenant above was taken; errors are reported where they stand. */
    public void take(String slug, @Nullable String parent, List<TuningReader.Read> reads) {
        List<Tuning> above = parent == null ? List.of() : byTenant.getOrDefault(parent, List.of());
        var effective = new ArrayList<Tuning>();
        for (TuningReader.Read read : reads) {
            Standard standard = standards.get(read.tuning().standard());
            if (standard == null) {
                read.file()
                        .report(
                                "standard",
                                DefinitionProblem.UNKNOWN_STANDARD,
                                read.tuning().standard());
                continue;
            }
            check(read, standard, above);
            effective.add(read.tuning());
        }
        effective.addAll(above);
        byTenant.put(slug, List.copyOf(effective));
        aboveTenant.put(slug, List.copyOf(above));
    }

    private static void check(TuningReader.Read read, Standard standard, List<Tuning> above) {
        for (int i = 0; i < read.values().size(); i++) {
            Tuning.Entry entry = read.tuning().entries().get(i);
            Map<String, Section> places = read.values().get(i);
            for (String id : places.keySet()) {
                Section place = places.get(id);
                Tuning.Value value = entry.values().get(id);
                if (place != null && value != null) {
                    check(place, id, value, entry, standard, above);
                }
            }
        }
    }

    private static void check(
            Section place, String id, Tuning.Value value, Tuning.Entry entry, Standard standard, List<Tuning> above) {
        var bounds = bounds(id, entry, standard, above);
        if (bounds.isEmpty()) {
            place.report("parameter", DefinitionProblem.UNKNOWN_TUNED, standard.id(), id);
            return;
        }
        for (Points[] bound : bounds) {
            for (Points each : new Points[] {value.value(), value.least(), value.most()}) {
                if (each != null && (each.compareTo(bound[0]) < 0 || each.compareTo(bound[1]) > 0)) {
                    place.report("value", DefinitionProblem.TUNED_OUTSIDE, id, bound[0], bound[1], each);
                    return;
                }
            }
        }
    }

    /** All bounds that count in the entry's time: those of the editions and those the tenants above left. */
    private static List<Points[]> bounds(String id, Tuning.Entry entry, Standard standard, List<Tuning> above) {
        var bounds = new ArrayList<Points[]>();
        for (Edition edition : standard.editions()) {
            if (entry.overlaps(edition.from(), edition.until())) {
                parameter(edition, id).ifPresent(found -> bounds.add(new Points[] {found.least(), found.most()}));
            }
        }
        if (bounds.isEmpty()) {
            return bounds;
        }
        Points[] widest = {bounds.getFirst()[0], bounds.getFirst()[1]};
        for (Tuning tuning : above) {
            for (Tuning.Entry other : tuning.entries()) {
                Tuning.Value value = other.values().get(id);
                if (value != null && tuning.standard().equals(standard.id()) && other.overlaps(entry)) {
                    Points least = value.least() == null ? widest[0] : value.least();
                    Points most = value.most() == null ? widest[1] : value.most();
                    bounds.add(new Points[] {least, most});
                }
            }
        }
        return bounds;
    }

    private static Optional<Parameter> parameter(Edition edition, String id) {
        return edition.parameters().stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst();
    }

    /** What a tenant tuned in a standard as it counts on a day: its own values, else those of the tenants above. */
    public Map<String, Points> on(String slug, String standard, LocalDate day) {
        var values = new HashMap<String, Points>();
        for (Tuning tuning : byTenant.getOrDefault(slug, List.of())) {
            for (Tuning.Entry entry : tuning.entries()) {
                if (tuning.standard().equals(standard) && entry.isInForceOn(day)) {
                    entry.values().forEach((id, value) -> values.putIfAbsent(id, value.value()));
                }
            }
        }
        return Map.copyOf(values);
    }

    /** What a tenant itself tuned in a standard as it counts on a day, without the tenants above. */
    public Map<String, Points> ownOn(String slug, String standard, LocalDate day) {
        int above = aboveTenant.getOrDefault(slug, List.of()).size();
        List<Tuning> all = byTenant.getOrDefault(slug, List.of());
        var values = new HashMap<String, Points>();
        for (Tuning.Entry entry : entries(all.subList(0, all.size() - above), standard, day)) {
            entry.values().forEach((id, value) -> values.putIfAbsent(id, value.value()));
        }
        return Map.copyOf(values);
    }

    /** The bounds the tenants above left a tenant in a standard on a day, by parameter; all of them count together. */
    public Map<String, Bound> leftTo(String slug, String standard, LocalDate day) {
        var bounds = new HashMap<String, Bound>();
        for (Tuning.Entry entry : entries(aboveTenant.getOrDefault(slug, List.of()), standard, day)) {
            entry.values()
                    .forEach(
                            (id, value) -> bounds.merge(id, new Bound(value.least(), value.most()), Tunings::narrower));
        }
        return Map.copyOf(bounds);
    }

    private static Bound narrower(Bound one, Bound other) {
        Points least =
                one.least() == null || (other.least() != null && other.least().compareTo(one.least()) > 0)
                        ? other.least()
                        : one.least();
        Points most =
                one.most() == null || (other.most() != null && other.most().compareTo(one.most()) < 0)
                        ? other.most()
                        : one.most();
        return new Bound(least, most);
    }

    private static List<Tuning.Entry> entries(List<Tuning> tunings, String standard, LocalDate day) {
        return tunings.stream()
                .filter(tuning -> tuning.standard().equals(standard))
                .flatMap(tuning -> tuning.entries().stream())
                .filter(entry -> entry.isInForceOn(day))
                .toList();
    }
}
