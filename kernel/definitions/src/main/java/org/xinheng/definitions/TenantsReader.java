package org.xinheng.definitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.indicators.IndicatorReader;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.measures.BodyReader;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.measures.MeasureReader;
import org.xinheng.definitions.programmes.Programme;
import org.xinheng.definitions.programmes.ProgrammeReader;
import org.xinheng.definitions.standard.TuningReader;
import org.xinheng.definitions.standard.Tunings;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.definitions.tenants.TenantReader;
import org.xinheng.definitions.words.WordGroup;
import org.xinheng.definitions.words.WordReader;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Findings;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.definitions.yaml.YamlFile;

/** Reads tenant packs, parents first, and refuses a child that widens what it inherits. */
final class TenantsReader {

    private final NationalBase national;
    private final CatalogueGate gate;
    private final Ids ids;
    private final Findings findings;
    private final Map<String, TenantPack> packs = new LinkedHashMap<>();
    private final Map<String, Catalogue> catalogues = new HashMap<>();
    private final Map<String, List<Supplement>> supplements = new HashMap<>();
    private final Map<String, Map<String, Parameter>> parameters = new HashMap<>();
    private final Map<String, Map<String, ListKind>> lists = new HashMap<>();
    private final Map<String, Map<String, Measure>> measures = new HashMap<>();
    private final Map<String, List<Programme>> programmes = new HashMap<>();
    private final Map<String, List<IndicatorTable>> indicators = new HashMap<>();
    private final Map<String, List<WordGroup>> words = new HashMap<>();
    private final Tunings tunings;

    TenantsReader(NationalBase national, CatalogueGate gate, Ids ids, Tunings tunings, Findings findings) {
        this.national = national;
        this.gate = gate;
        this.ids = ids;
        this.tunings = tunings;
        this.findings = findings;
    }

    /** A folder with its {@code tenant.yaml} read. */
    private record Opened(TenantFolder folder, Section file, TenantPack pack) {}

    /** What else a folder holds. */
    private static final class Content {
        final List<ItemReader.Read> items = new ArrayList<>();
        final List<Narrowing> narrowings = new ArrayList<>();
        final List<ParameterReader.Read> parameters = new ArrayList<>();
        final List<TuningReader.Read> tunings = new ArrayList<>();
        final List<ListReader.Read> lists = new ArrayList<>();
        final List<MeasureReader.Read> measures = new ArrayList<>();
        final List<ProgrammeReader.Read> programmes = new ArrayList<>();
        final List<IndicatorReader.Read> indicators = new ArrayList<>();
        final List<WordReader.Read> words = new ArrayList<>();

        @Nullable
        Assertions assertions;
    }

    TenantDefinitions read(List<TenantFolder> folders) {
        var waiting = new ArrayList<Opened>();
        var hosts = new HashMap<String, String>();
        for (TenantFolder folder : folders) {
            open(folder).ifPresent(opened -> {
                String other =
                        hosts.putIfAbsent(opened.pack().host(), opened.pack().slug());
                if (other != null) {
                    opened.file()
                            .report(
                                    "host",
                                    DefinitionProblem.HOST_REUSED,
                                    opened.pack().host(),
                                    other);
                }
                waiting.add(opened);
            });
        }
        while (!waiting.isEmpty()) {
            List<Opened> ready = waiting.stream()
                    .filter(opened -> isParentRead(opened.pack()))
                    .toList();
            if (ready.isEmpty()) {
                waiting.forEach(orphan -> orphan.file()
                        .report(
                                "parent",
                                DefinitionProblem.UNKNOWN_PARENT,
                                String.valueOf(orphan.pack().parent())));
                break;
            }
            ready.forEach(this::settle);
            waiting.removeAll(ready);
        }
        return new TenantDefinitions(
                Collections.unmodifiableMap(packs),
                Map.copyOf(catalogues),
                Map.copyOf(supplements),
                Map.copyOf(parameters),
                Map.copyOf(lists),
                Map.copyOf(measures),
                Map.copyOf(programmes),
                Map.copyOf(indicators),
                Map.copyOf(words),
                tunings);
    }

    private boolean isParentRead(TenantPack pack) {
        return pack.parent() == null || packs.containsKey(pack.parent());
    }

    private Optional<Opened> open(TenantFolder folder) {
        String name = folder.nameOf(TenantFolder.TENANT);
        String text = folder.files().getOrDefault(TenantFolder.TENANT, "");
        return YamlFile.read(name, text, findings)
                .map(file -> new Opened(folder, file, TenantReader.read(file, folder.name(), folder.files())));
    }

    private void settle(Opened opened) {
        TenantPack pack = opened.pack();
        Content content = content(opened.folder());
        @Nullable String parent = pack.parent();
        Catalogue above = above(catalogues, parent, national.catalogue());
        Map<String, Parameter> parametersAbove = above(parameters, parent, national.parameters());
        var own = new ArrayList<CatalogueItem>();
        for (ItemReader.Read read : content.items) {
            ids.claim(read.file(), read.item().id());
            gate.check(read, Level.LOCAL);
            own.add(read.item());
        }
        List<CatalogueItem> narrowed = narrow(above, content.narrowings);
        Catalogue catalogue = above.with(narrowed).with(own);
        Map<String, Parameter> effective = tune(parametersAbove, content.parameters);
        packs.put(pack.slug(), pack);
        catalogues.put(pack.slug(), catalogue);
        var beyond =
                new ArrayList<Supplement>(parent == null ? List.of() : supplements.getOrDefault(parent, List.of()));
        narrowed.forEach(item -> beyond.add(new Supplement(pack.slug(), item)));
        own.forEach(item -> beyond.add(new Supplement(pack.slug(), item)));
        supplements.put(pack.slug(), List.copyOf(beyond));
        parameters.put(pack.slug(), effective);
        tunings.take(pack.slug(), parent, content.tunings);
        Map<String, ListKind> ownLists = localLists(above(lists, parent, national.lists()), content.lists, effective);
        lists.put(pack.slug(), ownLists);
        measures.put(
                pack.slug(),
                localMeasures(above(measures, parent, national.measures()), content.measures, ownLists, catalogue));
        List<Programme> planned = programmes(content.programmes, pack);
        programmes.put(pack.slug(), planned);
        indicators.put(pack.slug(), ids.claim(content.indicators));
        words.put(
                pack.slug(),
                Stream.concat(above(words, parent, national.words()).stream(), ids.claimWords(content.words).stream())
                        .toList());
        Assertions assertions = content.assertions;
        if (assertions == null) {
            opened.file().report("slug", DefinitionProblem.ASSERTIONS_MISSING, pack.slug());
        } else {
            assertions.check(catalogue, own.size(), pack, effective.size(), planned.size());
        }
    }

    private static <T> T above(Map<String, T> bySlug, @Nullable String parent, T national) {
        return parent == null ? national : bySlug.getOrDefault(parent, national);
    }

    /** What the tenant above has, and the lists a local regulation or policy of this place adds. */
    private Map<String, ListKind> localLists(
            Map<String, ListKind> above, List<ListReader.Read> reads, Map<String, Parameter> effective) {
        var all = new LinkedHashMap<>(above);
        for (ListReader.Read read : reads) {
            ids.claim(read.file(), read.list().id());
            ListReader.requireLevel(read, Level.LOCAL);
            ListReader.requireParameters(read, effective);
            ListReader.requireComment(read, effective);
            all.put(read.list().id(), read.list());
        }
        return Collections.unmodifiableMap(all);
    }

    private Map<String, Measure> localMeasures(
            Map<String, Measure> above,
            List<MeasureReader.Read> reads,
            Map<String, ListKind> lists,
            Catalogue catalogue) {
        var all = new LinkedHashMap<>(above);
        for (MeasureReader.Read read : reads) {
            MeasureReader.requireWithin(read, national.measures().keySet());
            MeasureReader.requireLists(read, lists);
            MeasureReader.requireItems(read, catalogue::item);
            BodyReader.requireBodies(read, national.bodies().keySet());
            if (!national.measures().containsKey(read.measure().id())) {
                ids.claim(read.section(), read.measure().id());
            }
            all.put(read.measure().id(), read.measure());
        }
        return Collections.unmodifiableMap(all);
    }

    private List<Programme> programmes(List<ProgrammeReader.Read> reads, TenantPack pack) {
        reads.forEach(read -> ids.claim(read.section(), read.id()));
        return reads.stream().map(read -> ProgrammeReader.resolve(read, pack)).toList();
    }

    private Content content(TenantFolder folder) {
        var content = new Content();
        var kinds = new Kinds(findings)
                .when("item", ItemReader::read, content.items::add)
                .when("narrowing", Narrowing::read, content.narrowings::add)
                .when("parameters", ParameterReader::read, content.parameters::addAll)
                .when("tuning", TuningReader::read, content.tunings::add)
                .when("list", ListReader::read, content.lists::add)
                .when("measures", MeasureReader::read, content.measures::addAll)
                .when("programmes", ProgrammeReader::read, content.programmes::addAll)
                .when("indicators", IndicatorReader::read, content.indicators::add)
                .when("words", WordReader::read, content.words::addAll)
                .when("assertions", Assertions::read, assertions -> content.assertions = assertions);
        folder.files().forEach((path, text) -> {
            if (path.endsWith(".yaml") && !path.equals(TenantFolder.TENANT)) {
                kinds.read(folder.nameOf(path), text);
            }
        });
        return content;
    }

    private static List<CatalogueItem> narrow(Catalogue above, List<Narrowing> narrowings) {
        var changed = new ArrayList<CatalogueItem>();
        for (Narrowing narrowing : narrowings) {
            Optional<CatalogueItem> inherited = above.item(narrowing.item());
            if (inherited.isEmpty()) {
                narrowing.section().report("item", DefinitionProblem.UNKNOWN_ITEM, narrowing.item());
                continue;
            }
            narrowing.refuseWidening(inherited.get());
            changed.add(narrowing.applyTo(inherited.get()));
        }
        return changed;
    }

    private Map<String, Parameter> tune(Map<String, Parameter> above, List<ParameterReader.Read> reads) {
        var effective = new LinkedHashMap<>(above);
        for (ParameterReader.Read read : reads) {
            Parameter written = read.parameter();
            Parameter inherited = above.get(written.id());
            if (inherited == null) {
                if (!read.complete()) {
                    read.section().report("id", DefinitionProblem.UNKNOWN_PARAMETER, written.id());
                }
                effective.put(written.id(), written);
                continue;
            }
            if (read.complete()) {
                ids.claim(read.section(), written.id());
            }
            refuseWidening(read, inherited);
            effective.put(written.id(), inherited.tunedBy(written));
        }
        return Map.copyOf(effective);
    }

    private static void refuseWidening(ParameterReader.Read read, Parameter inherited) {
        for (int i = 0; i < read.values().size(); i++) {
            Section section = read.values().get(i);
            Parameter.Value value = read.parameter().values().get(i);
            inherited.values().stream()
                    .filter(above -> above.overlaps(value) && inherited.isWider(value.value(), above.value()))
                    .findFirst()
                    .ifPresent(above -> section.report(
                            "value", DefinitionProblem.WIDER_PARAMETER, inherited.id(), above.value(), value.value()));
        }
    }
}
