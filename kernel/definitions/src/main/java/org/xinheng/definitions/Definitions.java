package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.calendar.WorkingDays;
import org.xinheng.definitions.commitments.CommitmentKind;
import org.xinheng.definitions.consents.ConsentLaw;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.measures.ImplementingBody;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.programmes.Programme;
import org.xinheng.definitions.publicity.Classification;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.publicity.PublicityRegime;
import org.xinheng.definitions.repair.RepairClocks;
import org.xinheng.definitions.repair.RepairLaw;
import org.xinheng.definitions.reports.ReportLaw;
import org.xinheng.definitions.standard.Tunings;
import org.xinheng.definitions.tenants.BureauTemplate;
import org.xinheng.definitions.tenants.TenantKind;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.definitions.warnings.WarningRule;
import org.xinheng.definitions.words.WordGroup;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Standard;

/** All law and local rules that were loaded, checked as a whole. Immutable and safe to share. */
public final class Definitions {

    private final Catalogue national;
    private final Map<String, Parameter> parameters;
    private final TimeLaw law;
    private final Map<String, TenantPack> tenants;
    private final Map<String, Catalogue> catalogues;
    private final Map<String, List<Supplement>> supplements;
    private final Map<String, Map<String, Parameter>> tenantParameters;
    private final Tunings tunings;
    private final CatalogueGate gate;
    private final Map<String, ListKind> lists;
    private final Map<String, Measure> measures;
    private final Map<String, ImplementingBody> bodies;
    private final Map<String, CommitmentKind> commitments;
    private final ReportLaw reports;
    private final ConsentLaw consents;
    private final Map<String, Map<String, ListKind>> tenantLists;
    private final Map<String, Map<String, Measure>> tenantMeasures;
    private final Map<String, List<Programme>> programmes;
    private final List<IndicatorTable> indicators;
    private final List<WarningRule> warnings;
    private final Map<String, List<IndicatorTable>> tenantIndicators;
    private final List<WordGroup> words;
    private final List<BureauTemplate> bureaus;
    private final Map<String, List<WordGroup>> tenantWords;

    Definitions(NationalBase base, TimeLaw law, TenantDefinitions tenants, CatalogueGate gate) {
        this.national = base.catalogue();
        this.parameters = Map.copyOf(base.parameters());
        this.law = law;
        this.tenants = tenants.packs();
        this.catalogues = tenants.catalogues();
        this.supplements = tenants.supplements();
        this.tenantParameters = tenants.parameters();
        this.tunings = tenants.tunings();
        this.gate = gate;
        this.lists = Map.copyOf(base.lists());
        this.measures = base.measures();
        this.bodies = base.bodies();
        this.commitments = base.commitments();
        this.reports = base.reports();
        this.consents = base.consents();
        this.tenantLists = tenants.lists();
        this.tenantMeasures = tenants.measures();
        this.programmes = tenants.programmes();
        this.indicators = List.copyOf(base.indicators());
        this.warnings = List.copyOf(base.warnings());
        this.tenantIndicators = tenants.indicators();
        this.words = List.copyOf(base.words());
        this.bureaus = List.copyOf(base.bureaus());
        this.tenantWords = tenants.words();
    }

    /**
     * Loads and checks everything under these roots.
     *
     * @throws DefinitionErrors with every error of every file
     */
    public static Definitions loadFrom(Collection<DefinitionRoot> roots) {
        return new DefinitionsReader().read(roots);
    }

    /** The national base alone. */
    public static Definitions national() {
        return loadFrom(List.of(DefinitionRoot.national()));
    }

    /** The national items. */
    public Catalogue catalogue() {
        return national;
    }

    /** What a tenant may record; the national items for a tenant without a pack. */
    public Catalogue catalogueOf(String tenant) {
        return catalogues.getOrDefault(tenant, national);
    }

    /**
     * What a tenant's catalogue has beyond the national base: items of the tenants above it and its own, from the root
     * down, so that a later one with the same id replaces an earlier one. Empty for a tenant without a pack.
     */
    public List<Supplement> supplementsOf(String tenant) {
        return supplements.getOrDefault(tenant, List.of());
    }

    /**
     * Catalogue items a sector plugin brings, checked by the gate and against the ids already taken.
     *
     * @throws DefinitionErrors with every error of every file
     */
    public List<CatalogueItem> readSectorItems(DefinitionRoot root) {
        return DefinitionsReader.readSectorItems(root, national, gate);
    }

    /** The national kinds of lists, by id. */
    public Map<String, ListKind> lists() {
        return lists;
    }

    /**
     * Kinds of lists a sector plugin brings, checked against the national ids.
     *
     * @throws DefinitionErrors with every error of every file
     */
    public List<ListKind> readSectorLists(DefinitionRoot root) {
        return DefinitionsReader.readSectorLists(root, lists, parameters);
    }

    /** The kinds of lists that count for a tenant besides those of its plugins: national ones and local ones, by id. */
    public Map<String, ListKind> listsOf(String tenant) {
        return tenantLists.getOrDefault(tenant, lists);
    }

    /** The national measures, by id, in the order of the list. */
    public Map<String, Measure> measures() {
        return measures;
    }

    /** The measures that count for a tenant: the national list and what local regulations add, by id. */
    public Map<String, Measure> measuresOf(String tenant) {
        return tenantMeasures.getOrDefault(tenant, measures);
    }

    /** The bodies that carry measures out, by the name measures use; every body of every measure is among them. */
    public Map<String, ImplementingBody> bodies() {
        return bodies;
    }

    /** The kinds of commitments, by id, in the order of the file. */
    public Map<String, CommitmentKind> commitments() {
        return commitments;
    }

    /** The kinds of reports and what they may be asked for. */
    public ReportLaw reports() {
        return reports;
    }

    /** What subjects may open to whom they authorise, and for what. */
    public ConsentLaw consents() {
        return consents;
    }

    /** The publicity regime that is applied on a day. */
    public Optional<PublicityRegime> publicityRegimeOn(LocalDate day) {
        return law.publicity().stream()
                .filter(regime -> regime.isInForceOn(day))
                .findFirst();
    }

    /** All regimes in order of time. */
    public List<PublicityRegime> publicityRegimes() {
        return law.publicity();
    }

    /**
     * Class and publication of a penalty.
     *
     * @param day the day it is processed, which chooses the regime
     * @throws IllegalArgumentException when no regime was in force that day
     */
    public Classification classify(PenaltyFacts facts, LocalDate day) {
        return publicityRegimeOn(day)
                .orElseThrow(() -> new IllegalArgumentException(day + " 没有适用的行政处罚公示规则。"))
                .classify(facts);
    }

    /** The rules of repair. */
    public RepairLaw repair() {
        return law.repairLaw();
    }

    /**
     * The clocks of repair as they count for a tenant: its own if it is stricter, else those of the law.
     *
     * @param day the day the clock starts, which chooses the regime
     * @throws IllegalArgumentException when no regime was in force that day
     */
    public RepairClocks repairClocksOf(String tenant, LocalDate day) {
        var named = law.repairLaw().requireRegimeOn(day).clocks();
        return new RepairClocks(
                clock(tenant, named.acceptance(), day),
                clock(tenant, named.answer(), day),
                clock(tenant, named.extension(), day),
                clock(tenant, named.execution(), day),
                clock(tenant, named.ban(), day),
                law.calendar());
    }

    private Optional<Parameter.Value> clock(String tenant, @Nullable String id, LocalDate day) {
        return id == null ? Optional.empty() : parameterOf(tenant, id).flatMap(parameter -> parameter.on(day));
    }

    /** Working days. */
    public WorkingDays calendar() {
        return law.calendar();
    }

    /** A national parameter. */
    public Optional<Parameter> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    /** A parameter as it counts for a tenant: its own, else that of the tenant above, else the national one. */
    public Optional<Parameter> parameterOf(String tenant, String id) {
        return Optional.ofNullable(
                tenantParameters.getOrDefault(tenant, parameters).get(id));
    }

    /** Every parameter that counts for a tenant, by id. */
    public Map<String, Parameter> parametersOf(String tenant) {
        return tenantParameters.getOrDefault(tenant, parameters);
    }

    /** The kernel's own evaluation standards, which count for every tenant beside those of its plugins. */
    public List<Standard> standards() {
        return tunings.standards();
    }

    /** What a tenant tuned in one of the kernel's own standards, as it counts on a day; by parameter id. */
    public Map<String, Points> tuned(String tenant, String standard, LocalDate day) {
        return tunings.on(tenant, standard, day);
    }

    /** What a tenant itself tuned in one of the kernel's own standards, without the tenants above; by parameter id. */
    public Map<String, Points> ownTuned(String tenant, String standard, LocalDate day) {
        return tunings.ownOn(tenant, standard, day);
    }

    /** The bounds the tenants above left a tenant in one of the kernel's own standards; by parameter id. */
    public Map<String, Tunings.Bound> tunableBounds(String tenant, String standard, LocalDate day) {
        return tunings.leftTo(tenant, standard, day);
    }

    /** What the tenant's own plan sets it, in the order of the plan; those above have their own. */
    public List<Programme> programmesOf(String tenant) {
        return programmes.getOrDefault(tenant, List.of());
    }

    /** Tables of indicators a tenant is measured by: the national ones, then its own; those above it have their own. */
    public List<IndicatorTable> indicatorsOf(String tenant) {
        return Stream.concat(indicators.stream(), tenantIndicators.getOrDefault(tenant, List.of()).stream())
                .toList();
    }

    /** Rules by which officers are warned. */
    public List<WarningRule> warnings() {
        return warnings;
    }

    /** The bureaus a place of a kind usually has on a day; nothing when no template is in force. */
    public Optional<BureauTemplate.Version> bureausOf(TenantKind kind, LocalDate day) {
        return bureaus.stream()
                .filter(template -> template.kind() == kind)
                .flatMap(template -> template.on(day).stream())
                .findFirst();
    }

    /** Sensitive words of articles that hold everywhere. */
    public List<WordGroup> words() {
        return words;
    }

    /** Sensitive words that count for a tenant: the national ones, those of the tenants above it, and its own. */
    public List<WordGroup> wordsOf(String tenant) {
        return tenantWords.getOrDefault(tenant, words);
    }

    /** Tenant packs by slug, parents before children. */
    public Map<String, TenantPack> tenants() {
        return tenants;
    }
}
