package org.xinheng.kernel.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;

/**
 * What pages say to search engines in the words of schema.org, as JSON-LD. It is data that no browser runs, so the policy that
 * forbids scripts stays as it is.
 */
final class StructuredData {

    private static final String CONTEXT = "https://schema.org";

    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredData() {}

    /** The office behind the site, and how the site is searched. */
    static RawString site(Visit visit, String name) {
        var office = Map.of(
                "@type", "GovernmentOrganization",
                "@id", visit.origin() + "/#office",
                "name", visit.tenant().name() + Texts.in(Language.ZH).require("stripOffice"),
                "url", visit.origin() + "/",
                "logo", visit.origin() + "/emblem.svg",
                "areaServed", visit.tenant().name());
        var site = Map.of(
                "@type",
                "WebSite",
                "@id",
                visit.origin() + "/#site",
                "name",
                name,
                "url",
                visit.origin() + "/",
                "inLanguage",
                List.of("zh-CN", "en"),
                "publisher",
                Map.of("@id", visit.origin() + "/#office"),
                "potentialAction",
                Map.of(
                        "@type", "SearchAction",
                        "target", visit.origin() + "/search?q={name}",
                        "query-input", "required name=name"));
        return script(Map.of("@context", CONTEXT, "@graph", List.of(office, site)));
    }

    /** The datasets of open data. */
    static RawString datasets(Visit visit) {
        var texts = visit.texts();
        var datasets = Datasets.all().stream()
                .map(dataset -> Map.of(
                        "@type",
                        "Dataset",
                        "@id",
                        visit.origin() + "/open-data#" + dataset.slug(),
                        "name",
                        visit.tenant().name() + " " + texts.require("data_" + dataset.slug()),
                        "description",
                        texts.require("dataAbout_" + dataset.slug()),
                        "license",
                        visit.origin() + "/open-data#licence",
                        "isAccessibleForFree",
                        true,
                        "distribution",
                        List.of(
                                download(visit, dataset, "csv", "text/csv"),
                                download(visit, dataset, "json", "application/json"))))
                .toList();
        return script(Map.of("@context", CONTEXT, "@graph", datasets));
    }

    private static Map<String, Object> download(Visit visit, Dataset dataset, String form, String type) {
        return Map.of(
                "@type",
                "DataDownload",
                "encodingFormat",
                type,
                "contentUrl",
                visit.origin() + DatasetFiles.address(dataset) + "/" + form);
    }

    /** Written so that no text in it can end the element it stands in. */
    private static RawString script(Map<String, Object> graph) {
        try {
            return new RawString("<script type=\"application/ld+json\">"
                    + JSON.writeValueAsString(graph).replace("<", "\\u003c")
                    + "</script>");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
