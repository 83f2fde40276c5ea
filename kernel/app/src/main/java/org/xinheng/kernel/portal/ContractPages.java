package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.kernel.portal.look.BrandSheet;

/** The public page of how contracts were performed; the other half of the page of commitments. */
@ApplicationScoped
class ContractPages {

    private static final String PURCHASER = "CGR_MC";

    private final ContractPortalRepository contracts;
    private final StaticFiles files;
    private final Definitions definitions;

    ContractPages(ContractPortalRepository contracts, StaticFiles files, Definitions definitions) {
        this.contracts = contracts;
        this.files = files;
        this.definitions = definitions;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ContractsPage(
            Frame f,
            String heading,
            String lead,
            List<Pages.Option> states,
            String q,
            boolean filtered,
            String caption,
            List<ContractLine> rows,
            @Nullable String firstHref,
            @Nullable String nextHref)
            implements TemplateInstance {}

    TemplateInstance contracts(Visit visit, PromiseFilter filter) {
        var texts = visit.texts();
        var leaf = Leaf.of(
                visit,
                contracts.lines(visit, filter, columns(visit), Leaf.ROWS + 1),
                filter.after(),
                line -> new Cursor(line.decidedOn(), line.id()),
                filter::href);
        var states = PromiseFilter.PERFORMED.stream()
                .map(kept -> new Pages.Option(kept, texts.require("performed" + kept), kept.equals(filter.kept())))
                .toList();
        return new ContractsPage(
                Frame.of(visit, "commitments", BrandSheet.of(visit.tenant()), files.version()),
                texts.require("contracts"),
                texts.require("contractsLead"),
                states,
                filter.q() == null ? "" : filter.q(),
                filter.any(),
                leaf.caption(),
                leaf.rows(),
                leaf.firstHref(),
                leaf.nextHref());
    }

    /** What the catalogue of the day calls its fields; one it does not let be shown is in no public record. */
    private ContractPortalRepository.Columns columns(Visit visit) {
        ItemVersion version = Objects.requireNonNull(
                definitions
                        .catalogue()
                        .itemVersionOn(ContractPortalRepository.ITEM, visit.today())
                        .orElse(null),
                "the catalogue knows contracts");
        Field state = version.fieldIn(FieldRole.STATUS).orElseThrow();
        return new ContractPortalRepository.Columns(
                state.name(),
                version.field(PURCHASER).map(Field::name).orElse(""),
                version.fieldIn(FieldRole.VALID_UNTIL).map(Field::name).orElse(""),
                state.values().stream().map(EnumValue::label).toList());
    }
}
