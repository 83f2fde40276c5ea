package org.xinheng.kernel.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

    private final ObjectMapper json;

    SubjectFileRepository(ObjectMapper json) {
        this.json = json;
    }

    List<SubjectRow> list(Unit unit, @Nullable String q, @Nullable String after, int limit) {
        boolean asked = q != null && !q.isBlank();
        var query = unit.handle()
                .createQuery(SELECT
                        + (asked ? " and (s.code = upper(:q) or s.name like :like escape '!')" : "")
                        + (after == null ? "" : " and s.code > :after")
                        + " order by s.code limit :limit")
                .bind("limit", limit);
        if (asked) {
            String part = String.valueOf(q).strip();
            query.bind("q", part).bind("like", "%" + RecordRepository.escaped(part) + "%");
        }
        if (after != null) {
            query.bind("after", after);
        }
        return query.map((row, context) -> read(row)).list();
    }

    SubjectRow require(Unit unit, String code) {
        return unit.handle()
                .createQuery(SELECT + " and s.code = :code")
                .bind("code", code)
                .map((row, context) -> read(row))
                .findOne()
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
