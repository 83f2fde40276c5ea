package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.records.CopyBuffer;
import org.xinheng.kernel.records.Staging;
import org.xinheng.kernel.tenancy.Unit;

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
                          records integer, findings text) on commit delete rows
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
        unit.handle().createUpdate("""
                        insert into grade (run, subject, kind, score, grade, records, findings)
                        select :run, subject, kind, score, grade, records, findings::json from stage_grade
                        """).bind("run", chunk.run()).execute();
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
            throw new LeaseLost();
        }
    }
}
