package org.xinheng.kernel.portal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.portal.Dataset.Column;

/** Writes datasets as files, row by row, and says what is in them. */
@ApplicationScoped
class DatasetFiles {

    private final DatasetRepository rows;
    private final ObjectMapper json;

    DatasetFiles(DatasetRepository rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** A head line and a line a row. */
    void csv(Visit visit, Dataset dataset, OutputStream output) throws IOException {
        try (var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
            writer.write(Csv.MARK
                    + Csv.line(dataset.columns().stream().map(Column::name).toList()));
            rows.each(visit, dataset, row -> write(() -> writer.write(Csv.line(row.values()))));
        }
    }

    /** An object that says what it is, with the rows in {@code items}. */
    void json(Visit visit, Dataset dataset, OutputStream output) throws IOException {
        try (JsonGenerator out = json.getFactory().createGenerator(output)) {
            out.writeStartObject();
            out.writeStringField("dataset", dataset.slug());
            out.writeStringField("place", visit.tenant().divisionCode());
            out.writeStringField("day", visit.today().toString());
            out.writeStringField("schema", address(dataset) + "/schema");
            out.writeStringField("licence", "/open-data#licence");
            out.writeArrayFieldStart("items");
            rows.each(visit, dataset, row -> write(() -> out.writePOJO(object(dataset, row))));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    /** A row as an object. */
    static Map<String, @Nullable Object> object(Dataset dataset, DatasetRepository.Row row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < dataset.columns().size(); i++) {
            object.put(dataset.columns().get(i).name(), row.values().get(i));
        }
        return object;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String address(Dataset dataset) {
        return "/api/public/data/" + dataset.slug();
    }

    /** The JSON Schema (2020-12) of a row, with the law the data rests on, how often it changes and the licence. */
    static Map<String, Object> schema(Visit visit, Dataset dataset) {
        var texts = visit.texts();
        var properties = new LinkedHashMap<String, Object>();
        for (Column column : dataset.columns()) {
            properties.put(column.name(), property(texts, column));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address(dataset) + "/schema");
        schema.put("title", texts.require("data_" + dataset.slug()));
        schema.put("description", texts.require("dataAbout_" + dataset.slug()));
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", dataset.columns().stream().map(Column::name).toList());
        schema.put("x-basis", texts.require("dataBasis_" + dataset.slug()));
        schema.put("x-update-cycle", texts.require("dataCycle_" + dataset.slug()));
        schema.put("x-licence", texts.require("dataLicence"));
        return schema;
    }

    private static Map<String, Object> property(Texts texts, Column column) {
        var property = new LinkedHashMap<String, Object>();
        switch (column.type()) {
            case FLAG -> property.put("type", "boolean");
            case DAY -> {
                property.put("type", nullable());
                property.put("format", "date");
            }
            case ID -> {
                property.put("type", "string");
                property.put("format", "uuid");
            }
            case TEXT -> property.put("type", nullable());
        }
        property.put("description", texts.require("dataColumn_" + column.name()));
        return property;
    }

    private static List<String> nullable() {
        return List.of("string", "null");
    }
}
