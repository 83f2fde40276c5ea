package org.xinheng.kernel.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Reads the registry as far as the tenant has records about it. */
@ApplicationScoped
class SubjectFileRepository {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private static final String SELECT = """
            select s.code, s.name, s.kind, s.former_names, (
              select jsonb_object_agg(c.item, c.count)
              from (select item, count(*) as count from record where subject = s.id group by item) c)::text as counts
            from subject s
            where exists (select from record r where r.subject = s.id)""";

    /** By the names the subject's records bear, so that a former name finds it, too. */
    private static final String NAMED = """
             and (s.code = upper(:q) or s.id = any (array(
               select r.subject from record r where r.tenant = :tenant and r.subject_name = any (cast(:names as text[])))))""";

    private static final String COMMON =
            " and (s.code = upper(:q) or position(search_key(:q) in search_key(s.name)) > 0)";

    private final RecordNameRepository names;
    private final ObjectMapper json;

    SubjectFileRepository(RecordNameRepository names, ObjectMapper json) {
        this.names = names;
        this.json = json;
    }

    List<SubjectRow> list(Unit unit, @Nullable String q, @Nullable String after, int limit) {
        String words = q == null ? "" : q.strip();
        Optional<List<String>> named = words.isEmpty() ? Optional.empty() : names.find(unit, words);
        var query = unit.handle()
                .createQuery(SELECT
                        + (words.isEmpty() ? " " : named.isPresent() ? " " + NAMED : COMMON)
                        + (after == null ? "" : " and s.code > :after")
                        + " order by s.code limit :limit")
                .bind("limit", limit);
        if (!words.isEmpty()) {
            query.bind("q", words);
        }
        named.ifPresent(
                found -> query.bind("names", found.toArray(String[]::new)).bind("tenant", unit.tenant()));
        if (after != null) {
            query.bind("after", after);
        }
        return query.map((row, context) -> read(row)).list();
    }

    Optional<SubjectRow> find(Unit unit, String code) {
        return unit.handle()
                .createQuery(SELECT + " and s.code = :code")
                .bind("code", code)
                .map((row, context) -> read(row))
                .findOne();
    }

    SubjectRow require(Unit unit, String code) {
        return find(unit, code)
                .orElseThrow(() -> new KernelException(
                        RecordError.SUBJECT_NOT_FOUND, "本地区没有代码为“%s”的主体的记录。请核对18位统一社会信用代码。".formatted(code)));
    }

    private SubjectRow read(ResultSet row) throws SQLException {
        try {
            return new SubjectRow(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("kind"),
                    List.of((String[]) row.getArray("former_names").getArray()),
                    json.readValue(row.getString("counts"), COUNTS));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
