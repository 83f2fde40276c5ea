package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and decides pairs of subjects that may be one. */
@ApplicationScoped
class MergeCandidateRepository {

    void addSameCode(Unit unit, String code, String known, String given) {
        unit.handle()
                .createUpdate("""
                        insert into merge_candidate (kind, code, name, other_code, other_name)
                        values ('SAME_CODE', :code, :given, :code, :known) on conflict do nothing
                        """)
                .bind("code", code)
                .bind("given", given)
                .bind("known", known)
                .execute();
    }

    List<MergeCandidateView> list(Unit unit, @Nullable String state, @Nullable UUID before, int limit) {
        return unit.handle()
                .createQuery("""
                        select * from merge_candidate
                        where (cast(:state as text) is null or state = :state)
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc limit :limit
                        """)
                .bind("state", state)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    MergeCandidateView lock(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select * from merge_candidate where id = :id for update")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .orElseThrow(() ->
                        new KernelException(SubjectError.MERGE_CANDIDATE_NOT_FOUND, "没有这对疑似重复主体，或不属于本地区。请返回列表重新选择。"));
    }

    void decide(Unit unit, UUID id, DecideMerge command, Instant at) {
        unit.handle()
                .createUpdate("""
                        update merge_candidate set state = :state, note = :note, decided_by = :by, decided_at = :at
                        where id = :id
                        """)
                .bind("id", id)
                .bind("state", command.merge() ? "MERGED" : "KEPT")
                .bind("note", command.note())
                .bind("by", unit.actor().name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static MergeCandidateView read(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new MergeCandidateView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new MergeCandidateView.Party(row.getString("code"), row.getString("name")),
                new MergeCandidateView.Party(row.getString("other_code"), row.getString("other_name")),
                row.getString("state"),
                row.getString("note"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
