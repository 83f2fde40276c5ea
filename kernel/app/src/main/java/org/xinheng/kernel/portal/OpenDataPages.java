package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.kernel.portal.look.BrandSheet;

/** The page of open data: what can be had, what is in it, and on which terms. */
@ApplicationScoped
class OpenDataPages {

    private final StaticFiles files;

    OpenDataPages(StaticFiles files) {
        this.files = files;
    }

    /** A column of a file. */
    public record ColumnRow(String name, String type, String meaning) {}

    /** A dataset. */
    public record DatasetRow(
            String id,
            String label,
            String about,
            String basis,
            String cycle,
            String csvHref,
            String jsonHref,
            String schemaHref,
            List<ColumnRow> columns) {}

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OpenDataPage(Frame f, List<DatasetRow> datasets, RawString structured) implements TemplateInstance {}

    TemplateInstance page(Visit visit) {
        return new OpenDataPage(
                Frame.of(visit, "openData", BrandSheet.of(visit.tenant()), files.version()),
                Datasets.all().stream()
                        .map(dataset -> row(visit.texts(), dataset))
                        .toList(),
                StructuredData.datasets(visit));
    }

    private static DatasetRow row(Texts texts, Dataset dataset) {
        var slug = dataset.slug();
        var address = DatasetFiles.address(dataset);
        return new DatasetRow(
                slug,
                texts.require("data_" + slug),
                texts.require("dataAbout_" + slug),
                texts.require("dataBasis_" + slug),
                texts.require("dataCycle_" + slug),
                address + "/csv",
                address + "/json",
                address + "/schema",
                dataset.columns().stream()
                        .map(column -> new ColumnRow(
                                column.name(),
                                texts.require("dataType" + column.type().name()),
                                texts.require("dataColumn_" + column.name())))
                        .toList());
    }
}
