package org.xinheng.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.standard.PluginDefinitions;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.Standard;

/** The samples are there to show grades: in a city, every grade of every standard must have somebody in it. */
class SampleGradesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final long SEED = 20_260_701;
    private static final Path PLUGINS = Path.of("../../plugins");

    /** Standards that ask for nothing that thirteen months of a small city cannot show. */
    private static final Set<String> COMPLETE =
            Set.of("agriculture-quality-safety", "ecommerce-star-merchant", "public-credit", "tourism-operators");

    private static final Definitions NATIONAL = Definitions.national();

    @ParameterizedTest
    @CsvSource({
        "lishui, agriculture, 1300, 1500, 400",
        "lishui, tourism, 1300, 1500, 400",
        "lishui, ecommerce, 1300, 1500, 400",
        "lishui, engineering, 1300, 1500, 400",
        "lishui, environment, 1300, 1500, 400",
        "lishui, '', 1300, 1500, 400",
        "guangzhou, tourism, 2000, 2400, 600",
        "guangzhou, ecommerce, 2000, 2400, 600",
        "guangzhou, engineering, 2000, 2400, 600",
        "guangzhou, environment, 2000, 2400, 600",
        "guangzhou, '', 2000, 2400, 600",
        "panyu, ecommerce, 900, 1000, 300",
        "panyu, '', 900, 1000, 300"
    })
    void everyGradeHasSomebodyInIt(String tenant, String plugin, int subjects, int permits, int penalties) {
        var place = Place.read(tenant, Path.of("../../tenants"), PLUGINS);
        var files = files(place, plugin, subjects, permits, penalties);
        for (var standard : standards(plugin)) {
            if (standard.incentiveOnly()) {
                continue;
            }
            var plan = Evaluator.of(standard, List.of()).on(AS_OF, Map.of());
            var found = new TreeMap<String, Integer>();
            files.stream()
                    .filter(plan::concerns)
                    .forEach(file -> found.merge(plan.evaluate(file).grade().id(), 1, Integer::sum));
            var wanted = new TreeSet<String>();
            plan.edition().grades().stream()
                    .filter(Grade::hasBand)
                    .map(Grade::id)
                    .forEach(wanted::add);
            assertThat(found).as("%s %s", tenant, standard.id()).hasSizeGreaterThanOrEqualTo(3);
            if (COMPLETE.contains(standard.id()) && !tenant.equals("panyu")) {
                assertThat(found.keySet())
                        .as("%s %s %s", tenant, standard.id(), found)
                        .containsAll(wanted);
            }
        }
    }

    private static List<Standard> standards(String plugin) {
        if (plugin.isEmpty()) {
            return NATIONAL.standards();
        }
        var bundle = PluginBundle.read(PLUGINS.resolve(plugin).resolve("src/main/resources"));
        return PluginDefinitions.read(plugin, bundle, NATIONAL, Set.of()).standards();
    }

    private static List<SubjectFile> files(Place place, String plugin, int subjects, int permits, int penalties) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("business-registration", subjects);
        counts.put("administrative-permit", permits);
        counts.put("administrative-penalty", penalties);
        counts.put("administrative-inspection", subjects * 12 / 100);
        counts.put("administrative-award", subjects * 3 / 100);
        place.sectorItems()
                .broughtBy(plugin)
                .forEach(item -> counts.put(item, subjects * Generate.perHundred(item) / 100));
        var names = new HashMap<String, String>();
        var kinds = new HashMap<String, SubjectKind>();
        var registered = new HashMap<String, LocalDate>();
        var records = new HashMap<String, List<RecordFacts>>();
        counts.forEach((id, count) -> {
            var item = place.item(id);
            var rows = new Rows(SEED, item, place, subjects, AS_OF);
            for (int i = 0; i < count; i++) {
                var row = rows.at(i);
                var code = value(rows, row, FieldRole.UNIFIED_CODE);
                if (!code.isEmpty()) {
                    names.put(code, value(rows, row, FieldRole.SUBJECT_NAME));
                    kinds.put(
                            code,
                            value(rows, row, FieldRole.SUBJECT_CATEGORY).startsWith("个体")
                                    ? SubjectKind.INDIVIDUAL_BUSINESS
                                    : SubjectKind.ORGANISATION);
                    var founded = value(rows, row, FieldRole.REGISTERED_ON);
                    if (!founded.isEmpty()) {
                        registered.put(code, LocalDate.parse(founded));
                    }
                    records.computeIfAbsent(code, _ -> new ArrayList<>()).add(facts(item, rows, row, i));
                }
            }
        });
        var files = new ArrayList<SubjectFile>();
        names.forEach((code, name) -> files.add(new SubjectFile(
                kinds.getOrDefault(code, SubjectKind.ORGANISATION),
                code,
                name,
                registered.get(code),
                records.getOrDefault(code, List.of()))));
        return files;
    }

    private static RecordFacts facts(CatalogueItem item, Rows rows, Map<String, String> row, int number) {
        var filled = new HashMap<>(row);
        filled.values().removeIf(String::isEmpty);
        var until = value(rows, row, FieldRole.VALID_UNTIL);
        return new RecordFacts(
                UUID.nameUUIDFromBytes((item.id() + number).getBytes(StandardCharsets.UTF_8)),
                item.id(),
                value(rows, row, FieldRole.DOCUMENT_NUMBER),
                LocalDate.parse(value(rows, row, FieldRole.DECIDED_ON)),
                until.isEmpty() ? null : LocalDate.parse(until),
                classOf(item, row),
                filled,
                value(rows, row, FieldRole.AUTHORITY_NAME));
    }

    private static @Nullable RecordClass classOf(CatalogueItem item, Map<String, String> row) {
        if (!item.id().equals("administrative-penalty")) {
            return null;
        }
        var fine = row.getOrDefault("CF_NR_FK", "");
        var kinds = Set.of(row.getOrDefault("CF_CFLB", "").split("；", -1));
        var classified = NATIONAL.classify(
                PenaltyFacts.ofOrganisation(kinds, fine.isEmpty() ? BigDecimal.ZERO : new BigDecimal(fine)), AS_OF);
        return RecordClass.valueOf(classified.publicityClass().name());
    }

    private static String value(Rows rows, Map<String, String> row, FieldRole role) {
        for (Field field : rows.fields()) {
            if (field.role() == role) {
                return row.getOrDefault(field.code(), "");
            }
        }
        return "";
    }
}
