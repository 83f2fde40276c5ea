package org.xinheng.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinheng.definitions.calendar.CalendarReader;
import org.xinheng.definitions.calendar.WorkingDays;
import org.xinheng.definitions.calendar.YearPlan;
import org.xinheng.definitions.commitments.CommitmentKind;
import org.xinheng.definitions.commitments.CommitmentReader;
import org.xinheng.definitions.consents.ConsentLaw;
import org.xinheng.definitions.consents.ConsentReader;
import org.xinheng.definitions.indicators.IndicatorReader;
import org.xinheng.definitions.measures.BodyReader;
import org.xinheng.definitions.measures.ImplementingBody;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.measures.MeasureReader;
import org.xinheng.definitions.publicity.PublicityReader;
import org.xinheng.definitions.publicity.PublicityRegime;
import org.xinheng.definitions.repair.RepairChecks;
import org.xinheng.definitions.repair.RepairReader;
import org.xinheng.definitions.reports.ReportLaw;
import org.xinheng.definitions.reports.ReportReader;
import org.xinheng.definitions.standard.KnownItems;
import org.xinheng.definitions.standard.PluginDefinitions;
import org.xinheng.definitions.standard.StandardReader;
import org.xinheng.definitions.standard.Tunings;
import org.xinheng.definitions.tenants.BureauTemplateReader;
import org.xinheng.definitions.warnings.WarningReader;
import org.xinheng.definitions.warnings.WarningRule;
import org.xinheng.definitions.words.WordReader;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Findings;
import org.xinheng.spi.standard.Standard;

/** Reads whole roots: first what holds for everybody, then the tenants from the top of their tree downwards. */
final class DefinitionsReader {

    private static final String STANDARDS = "standards/";

    private final Findings findings = new Findings();
    private final List<ItemReader.Read> items = new ArrayList<>();
    private final List<Dictionary> dictionaries = new ArrayList<>();
    private final List<ParameterReader.Read> parameters = new ArrayList<>();
    private final List<PublicityRegime> regimes = new ArrayList<>();
    private final List<RepairReader.Read> repairs = new ArrayList<>();
    private final List<YearPlan> years = new ArrayList<>();
    private final List<ListReader.Read> lists = new ArrayList<>();
    private final List<MeasureReader.Read> measures = new ArrayList<>();
    private final List<ImplementingBody> bodies = new ArrayList<>();
    private final List<CommitmentReader.Read> commitments = new ArrayList<>();
    private final List<ReportLaw> reports = new ArrayList<>();
    private final List<ConsentLaw> consents = new ArrayList<>();
    private final List<IndicatorReader.Read> indicators = new ArrayList<>();
    private final List<WarningReader.Read> warnings = new ArrayList<>();
    private final List<WordReader.Read> words = new ArrayList<>();
    private final List<BureauTemplateReader.Read> bureaus = new ArrayList<>();
    private final Ids ids = new Ids();

    Definitions read(Collection<DefinitionRoot> roots) {
        var kinds = new Kinds(findings)
                .when("item", ItemReader::read, items::add)
                .when("dictionary", Dictionary::read, dictionaries::add)
                .when("parameters", ParameterReader::read, parameters::addAll)
                .when("publicity", PublicityReader::read, regimes::addAll)
                .when("repair", RepairReader::read, repairs::addAll)
                .when("calendar", CalendarReader::read, years::addAll)
                .when("list", ListReader::read, lists::add)
                .when("measures", MeasureReader::read, measures::addAll)
                .when("bodies", BodyReader::read, bodies::addAll)
                .when("commitments", CommitmentReader::read, commitments::addAll)
                .when("reports", ReportReader::read, reports::add)
                .when("consents", ConsentReader::read, consents::add)
                .when("indicators", IndicatorReader::read, indicators::add)
                .when("warnings", WarningReader::read, warnings::addAll)
                .when("words", WordReader::read, words::addAll)
                .when("bureau-templates", BureauTemplateReader::read, bureaus::addAll);
        var folders = new ArrayList<TenantFolder>();
        var standards = new LinkedHashMap<String, String>();
        for (DefinitionRoot root : roots) {
            var general = new LinkedHashMap<String, String>();
            folders.addAll(TenantFolder.split(root.name(), root.files(), general));
            general.forEach((path, text) -> {
                if (path.startsWith(STANDARDS)) {
                    standards.put(root.name() + "/" + path, text);
                } else {
                    kinds.read(root.name() + "/" + path, text);
                }
            });
        }
        var gate = new CatalogueGate(dictionaries);
        items.forEach(item -> ids.claim(item.file(), item.item().id()));
        items.forEach(item -> gate.check(item, Level.NATIONAL));
        Map<String, Parameter> byId = defineParameters();
        RepairChecks.check(repairs, regimes, byId);
        Map<String, ListKind> listKinds = lists(lists, ids, Level.NATIONAL, byId);
        var national = new Catalogue(items.stream().map(ItemReader.Read::item).toList());
        var tunings = new Tunings(readStandards(standards, PluginDefinitions.known(national.items(), listKinds)));
        Map<String, ImplementingBody> byName = bodies.stream()
                .collect(Collectors.toUnmodifiableMap(ImplementingBody::name, body -> body, (_, later) -> later));
        measures.forEach(measure -> BodyReader.requireBodies(measure, byName.keySet()));
        measures.forEach(measure -> MeasureReader.requireItems(measure, national::item));
        var base = new NationalBase(
                national,
                byId,
                listKinds,
                defineMeasures(listKinds),
                byName,
                defineCommitments(),
                ReportLaw.of(reports),
                ConsentLaw.of(consents),
                ids.claim(indicators),
                defineWarnings(),
                ids.claimWords(words),
                ids.claimTemplates(bureaus));
        TenantDefinitions tenants = new TenantsReader(base, gate, ids, tunings, findings).read(folders);
        findings.throwIfAny();
        var law = new TimeLaw(
                regimes, repairs.stream().map(RepairReader.Read::regime).toList(), new WorkingDays(years));
        return new Definitions(base, law, tenants, gate);
    }

    /** The kernel's own standards may read the national items and lists only. */
    private List<Standard> readStandards(Map<String, String> files, KnownItems national) {
        try {
            return StandardReader.read(files, national, Set.of());
        } catch (DefinitionErrors e) {
            findings.addAll(e.errors());
            return List.of();
        }
    }

    private Map<String, Parameter> defineParameters() {
        var byId = new LinkedHashMap<String, Parameter>();
        for (ParameterReader.Read read : parameters) {
            String id = read.parameter().id();
            ids.claim(read.section(), id);
            if (!read.complete()) {
                read.section().report("id", DefinitionProblem.UNKNOWN_PARAMETER, id);
            }
            byId.put(id, read.parameter());
        }
        return byId;
    }

    private List<WarningRule> defineWarnings() {
        warnings.forEach(read -> ids.claim(read.section(), read.rule().id()));
        return warnings.stream().map(WarningReader.Read::rule).toList();
    }

    private Map<String, Measure> defineMeasures(Map<String, ListKind> listKinds) {
        var byId = new LinkedHashMap<String, Measure>();
        for (MeasureReader.Read read : measures) {
            ids.claim(read.section(), read.measure().id());
            MeasureReader.requireLists(read, listKinds);
            byId.put(read.measure().id(), read.measure());
        }
        return Collections.unmodifiableMap(byId);
    }

    private Map<String, CommitmentKind> defineCommitments() {
        var byId = new LinkedHashMap<String, CommitmentKind>();
        for (CommitmentReader.Read read : commitments) {
            ids.claim(read.section(), read.kind().id());
            byId.put(read.kind().id(), read.kind());
        }
        return Collections.unmodifiableMap(byId);
    }

    static List<CatalogueItem> readSectorItems(DefinitionRoot root, Catalogue national, CatalogueGate gate) {
        var findings = new Findings();
        var ids = new Ids();
        var items = new ArrayList<ItemReader.Read>();
        var kinds = new Kinds(findings).when("item", ItemReader::read, items::add);
        root.files().forEach((path, text) -> kinds.read(root.name() + "/" + path, text));
        for (ItemReader.Read read : items) {
            String id = read.item().id();
            if (ids.claim(read.file(), id) && national.item(id).isPresent()) {
                read.file().report("id", DefinitionProblem.ID_REUSED, id, "国家目录");
            }
            gate.check(read, Level.SECTOR);
        }
        findings.throwIfAny();
        return items.stream().map(ItemReader.Read::item).toList();
    }

    private static Map<String, ListKind> lists(
            List<ListReader.Read> reads, Ids ids, Level allowed, Map<String, Parameter> parameters) {
        var byId = new LinkedHashMap<String, ListKind>();
        for (ListReader.Read read : reads) {
            ids.claim(read.file(), read.list().id());
            ListReader.requireLevel(read, allowed);
            ListReader.requireParameters(read, parameters);
            byId.put(read.list().id(), read.list());
        }
        return byId;
    }

    static List<ListKind> readSectorLists(
            DefinitionRoot root, Map<String, ListKind> national, Map<String, Parameter> parameters) {
        var findings = new Findings();
        var reads = new ArrayList<ListReader.Read>();
        var kinds = new Kinds(findings).when("list", ListReader::read, reads::add);
        new TreeMap<>(root.files()).forEach((path, text) -> kinds.read(root.name() + "/" + path, text));
        Map<String, ListKind> lists = lists(reads, new Ids(), Level.SECTOR, parameters);
        for (ListReader.Read read : reads) {
            String id = read.list().id();
            if (national.containsKey(id)) {
                read.file().report("id", DefinitionProblem.ID_REUSED, id, "国家名单");
            }
        }
        findings.throwIfAny();
        return List.copyOf(lists.values());
    }
}
