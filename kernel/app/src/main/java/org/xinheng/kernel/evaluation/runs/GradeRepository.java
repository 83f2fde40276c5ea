package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.records.CopyBuffer;
import org.xinheng.kernel.records.Staging;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.LeaseLost;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.Points;

/** Writes the grades of a chunk, once. */
@ApplicationScoped
class GradeRepository {

    private static final int BYTES_PER_GRADE = 400;

    /**
     * A subject's grade.
     *
     * @param score in hundredths of a point
     * @param findings as {@link FindingsJson} writes them
     */
    record Row(UUID subject, String kind, long score, String grade, int records, String findings) {}

    /**
     * Stores the grades and marks the chunk done, or neither.
     *
     * @throws LeaseLost if the chunk is another worker's meanwhile, or the run has ended
     */
    void store(Unit unit, Chunk chunk, List<Row> rows, int records) {
        finish(unit, chunk, records);
        unit.handle().execute("""
                        create temp table if not exists stage_grade (subject uuid, kind text, score bigint, grade text,
                          records integer, findings json) on commit delete rows
                        """);
        var copy = new CopyBuffer(rows.size() * BYTES_PER_GRADE + 64);
        for (Row row : rows) {
            copy.row(6)
                    .uuid(row.subject())
                    .text(row.kind())
                    .bigint(row.score())
                    .text(row.grade())
                    .integer(row.records())
                    .text(row.findings());
        }
        Staging.copy(unit.handle(), "copy stage_grade from stdin (format binary)", copy);
        unit.handle()
                .createUpdate("""
                        insert into grade (tenant, run, subject, kind, score, grade, records, findings)
                        select :tenant, :run, subject, kind, score, grade, records, findings from stage_grade
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", chunk.run())
                .execute();
    }

    /**
     * Graded subjects of a run, the best score first, at most {@code limit} behind the cursor. Natural persons have no code
     * here and no name.
     *
     * @param grade only this grade; null for all
     */
    List<GradedSubject> list(Unit unit, UUID run, @Nullable String grade, @Nullable Cursor after, int limit) {
        return unit.handle()
                .createQuery("""
                        select g.subject, s.code, coalesce(s.name, '') as name, g.grade, g.score, g.records
                        from grade g left join subject s on s.id = g.subject
                        where g.tenant = :tenant and g.run = :run and (:grade::text is null or g.grade = :grade)
                          and (:after::uuid is null or g.score < :score or (g.score = :score and g.subject > :after))
                        order by g.score desc, g.subject limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", run)
                .bind("grade", grade)
                .bind("after", after == null ? null : after.subject())
                .bind("score", after == null ? 0 : after.score())
                .bind("limit", limit)
                .map((row, context) -> new GradedSubject(
                        row.getObject("subject", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("grade"),
                        new Points(row.getLong("score")).decimal(),
                        row.getInt("records")))
                .list();
    }

    /** Where a page ended. */
    record Cursor(long score, UUID subject) {

        static Cursor parse(String text) {
            try {
                int at = text.indexOf('_');
                return new Cursor(Long.parseLong(text.substring(0, at)), UUID.fromString(text.substring(at + 1)));
            } catch (RuntimeException e) {
                throw new KernelException(RunError.GRADE_CURSOR_INVALID, "翻页标记无效，请从第一页重新查询。");
            }
        }

        static String of(GradedSubject last) {
            return last.score().movePointRight(2).longValueExact() + "_" + last.subject();
        }
    }

    private static void finish(Unit unit, Chunk chunk, int records) {
        int mine = unit.handle()
                .createUpdate("""
                        update grade_chunk c set state = 'DONE', records = :records
                        where c.tenant = :tenant and c.run = :run and c.number = :number and c.worker = :worker
                          and c.state = 'TAKEN'
                          and exists (select from grade_run r
                                      where r.tenant = :tenant and r.id = :run and r.state = 'RUNNING')
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", chunk.run())
                .bind("number", chunk.number())
                .bind("worker", chunk.worker())
                .bind("records", records)
                .execute();
        if (mine == 0) {
            throw new LeaseLost("The chunk");
        }
    }
}
