package org.xinheng.kernel.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.subjects.SubjectNames;
import org.xinheng.kernel.tenancy.Unit;

/** Imports of lists, and the subjects their rows name. */
@ApplicationScoped
class ListImportRepository {

    private static final String COLUMNS = "id, list, file_name, rows, added, removed, unchanged, refused, "
            + "issues::text as issues, imported_by_name, imported_at";

    private final ObjectMapper json;

    ListImportRepository(ObjectMapper json) {
        this.json = json;
    }

    void add(Unit unit, ListImportView view, byte[] digest) {
        unit.handle()
                .createUpdate("""
                        insert into list_import (id, list, file_name, digest, rows, added, removed, unchanged, refused, issues, imported_by,
                          imported_by_name, imported_at)
                        values (:id, :list, :fileName, :digest, :rows, :added, :removed, :unchanged, :refused,
                          cast(:issues as jsonb), :by, :byName, :at)
                        """)
                .bind("id", view.id())
                .bind("list", view.list())
                .bind("fileName", view.fileName())
                .bind("digest", digest)
                .bind("rows", view.rows())
                .bind("added", view.added())
                .bind("removed", view.removed())
                .bind("unchanged", view.unchanged())
                .bind("refused", view.refused())
                .bind("issues", text(view.issues()))
                .bind("by", unit.actor().person())
                .bind("byName", view.importedBy())
                .bind("at", view.importedAt())
                .execute();
    }

    Optional<ListImportView> find(Unit unit, UUID id) {
        return read(unit.handle()
                        .createQuery("select " + COLUMNS + " from list_import where tenant = :tenant and id = :id")
                        .bind("tenant", unit.tenant())
                        .bind("id", id))
                .stream()
                .findFirst();
    }

    List<ListImportView> list(Unit unit, int limit) {
        return read(unit.handle()
                .createQuery("select " + COLUMNS
                        + " from list_import where tenant = :tenant order by imported_at desc, id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit));
    }

    private List<ListImportView> read(Query query) {
        return query.map((row, context) -> view(row)).list();
    }

    private ListImportView view(ResultSet row) throws SQLException {
        return new ListImportView(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("file_name"),
                row.getInt("rows"),
                row.getInt("added"),
                row.getInt("removed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                issues(row.getString("issues")),
                row.getString("imported_by_name"),
                row.getTimestamp("imported_at").toInstant());
    }

    /** An organisation of the registry as a row names it; put there when the platform does not know it. */
    Known organisation(Unit unit, SubjectKind kind, String code, String name) {
        unit.handle()
                .createUpdate("""
                        insert into subject (code, name, kind, core_name) values (:code, :name, :kind, :core)
                        on conflict (code) do nothing
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("kind", kind.name())
                .bind("core", SubjectNames.core(name))
                .execute();
        return unit.handle()
                .createQuery("select id, name, former_names from subject where code = :code")
                .bind("code", code)
                .map((row, context) -> new Known(
                        new CaseSubject(row.getObject("id", UUID.class), null, code, row.getString("name")),
                        List.of((String[]) row.getArray("former_names").getArray())))
                .one();
    }

    /** What the registry knows under a code. */
    record Known(CaseSubject subject, List<String> formerNames) {

        /** Whether a name is one the subject has or had. */
        boolean isCalled(String name) {
            String key = SubjectNames.key(name);
            return key.equals(SubjectNames.key(String.valueOf(subject.name())))
                    || formerNames.stream().map(SubjectNames::key).anyMatch(key::equals);
        }
    }

    /** A natural person of this tenant, found by the blind index; name and number stay sealed. */
    CaseSubject person(Unit unit, byte[] blindIndex, byte[] sealed) {
        unit.handle()
                .createUpdate("""
                        insert into private_subject (kind, blind_index, sealed) values ('NATURAL_PERSON', :index, :sealed)
                        on conflict (tenant, kind, blind_index) do nothing
                        """)
                .bind("index", blindIndex)
                .bind("sealed", sealed)
                .execute();
        UUID id = unit.handle()
                .createQuery("""
                        select id from private_subject
                        where tenant = :tenant and kind = 'NATURAL_PERSON' and blind_index = :index
                        """)
                .bind("tenant", unit.tenant())
                .bind("index", blindIndex)
                .mapTo(UUID.class)
                .one();
        return new CaseSubject(null, id, null, null);
    }

    private String text(List<ListImportView.Issue> issues) {
        try {
            return json.writeValueAsString(issues);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ListImportView.Issue> issues(String text) {
        try {
            return json.readValue(text, new TypeReference<List<ListImportView.Issue>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Issues of an import cannot be read", broken);
        }
    }
}
