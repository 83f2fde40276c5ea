package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Merges a staged chunk set-wise. {@code COPY} is refused under row security, so rows are copied into a temporary table
 * of the session, which row security does not touch, and go from there into the secured tables as the application.
 */
@ApplicationScoped
class MergeRepository {

    /** Copies the chunk into the session's staging table, which empties itself at the end of the transaction. */
    void stage(Unit unit, StagedRecords staged) {
        unit.handle()
                .execute("create temp table if not exists stage_record (" + StagedRecords.COLUMNS
                        + ") on commit delete rows");
        Staging.copy(unit.handle(), "copy stage_record from stdin (format binary)", staged.rows());
        // The staging table has no statistics; without this a large registry might be read whole for a small chunk.
        unit.handle().execute("set local enable_seqscan = off");
    }

    /** Puts subjects on the registry that it does not know, and private ones beside it; in order, against deadlocks. */
    void addSubjects(Unit unit) {
        unit.handle().execute("""
                        with found as (
                          insert into subject (code, name, kind, core_name)
                          select distinct on (s.subject_code) s.subject_code, s.subject_name, s.registry_kind, s.core_name
                          from stage_record s
                          where s.subject_code is not null
                            and not exists (select from subject known where known.code = s.subject_code)
                          order by s.subject_code, s.line
                          on conflict (code) do nothing
                          returning code, name, core_name)
                        insert into merge_candidate (kind, code, name, other_code, other_name)
                        select 'SAME_NAME', f.code, f.name, other.code, other.name
                        from found f
                        cross join lateral (
                          select s.code, s.name from subject s
                          where s.core_name = f.core_name and s.core_name <> '' and s.code <> f.code
                          order by s.first_seen_at, s.code limit 1) other
                        on conflict do nothing
                        """);
        unit.handle().execute("""
                        insert into private_subject (kind, blind_index, sealed, of_age_in)
                        select distinct on (s.subject_kind, s.blind_index) s.subject_kind, s.blind_index, s.person, s.of_age_in
                        from stage_record s
                        where s.blind_index is not null
                        order by s.subject_kind, s.blind_index, s.line
                        on conflict (tenant, kind, blind_index) do nothing
                        """);
    }

    /** Makes the names of the chunk findable; in order, against deadlocks. */
    void addNames(Unit unit) {
        unit.handle().createUpdate("""
                        insert into record_name (name)
                        select distinct s.subject_name from stage_record s
                        where s.subject_name is not null and not exists (
                          select from record_name known where known.tenant = :tenant and known.name = s.subject_name)
                        order by 1
                        on conflict do nothing
                        """).bind("tenant", unit.tenant()).execute();
    }

    /** Lines whose code the registry knows under a name that is written differently. */
    List<Merged.OtherName> otherNames(Unit unit) {
        return unit.handle()
                .createQuery("""
                        select s.line, s.subject_code, known.name as known, s.subject_name as given
                        from stage_record s join subject known on known.code = s.subject_code
                        where known.name <> s.subject_name and not s.subject_name = any (known.former_names)
                          and not exists (select from code_correction c
                            where c.code = s.subject_code and c.name in ('', s.subject_name))
                        order by s.line
                        """)
                .map((row, context) -> new Merged.OtherName(
                        row.getInt("line"),
                        row.getString("subject_code"),
                        row.getString("known"),
                        row.getString("given")))
                .list();
    }

    /** Merges round after round, so that a record that comes twice in a chunk is a record and its next version. */
    Merged merge(Unit unit, StagedRecords.Of all, StagedRecords staged, List<Merged.OtherName> otherNames) {
        Set<Integer> duplicates = new HashSet<>();
        Set<Integer> updates = new HashSet<>();
        for (int round = 0; round < staged.rounds(); round++) {
            for (Change change : mergeRound(unit, all, round)) {
                (change.updated() ? updates : duplicates).add(change.line());
            }
        }
        return new Merged(duplicates, updates, new ArrayList<>(otherNames));
    }

    private record Change(int line, boolean updated) {}

    private static List<Change> mergeRound(Unit unit, StagedRecords.Of all, int round) {
        return unit.handle()
                .createQuery(MERGE)
                .bind("item", all.item())
                .bind("itemVersion", all.itemVersion())
                .bind("act", all.act())
                .bind("disclosure", all.disclosure())
                .bind("reportedOn", all.reportedOn())
                .bind("batch", all.batch())
                .bind("changedBy", all.changedBy())
                .bind("tenant", unit.tenant())
                .bind("round", round)
                .map((row, context) -> new Change(row.getInt("line"), row.getBoolean("updated")))
                .list();
    }

    /** A withdrawn, repaired or shielded record stays so whatever is reported again; only a decision can bring it back. */
    private static final String MERGE = """
            with merged as (
              insert into record (item, item_version, act, subject, private_subject, subject_kind, subject_code,
                  subject_name, document_no, title, authority_code, authority_name, source_bureau, source_code,
                  decided_on, valid_from, valid_until, class, payload, sealed, state, state_reason, disclosure, publish,
                  publish_from, publish_until, reported_on, due_on, late, batch, line, natural_key, content_hash)
              select :item, :itemVersion, :act, known.id, own.id, s.subject_kind, known.code, s.subject_name,
                  s.document_no, s.title, s.authority_code, s.authority_name, s.source_bureau, s.source_code,
                  s.decided_on, s.valid_from, s.valid_until, s.class, s.payload, s.sealed,
                  case when s.hold_reason is null then 'EFFECTIVE' else 'HELD' end, s.hold_reason, :disclosure,
                  s.publish, s.publish_from, s.publish_until, :reportedOn, s.due_on, s.late, :batch, s.line,
                  s.natural_key, s.content_hash
              from stage_record s
              left join lateral (select c.new_code from code_correction c
                where c.tenant = :tenant and c.code = s.subject_code and c.name in ('', s.subject_name)
                order by c.name desc limit 1) corrected on true
              left join subject known on known.code = coalesce(corrected.new_code, s.subject_code)
              left join private_subject own
                on own.tenant = :tenant and own.kind = s.subject_kind and own.blind_index = s.blind_index
              where s.round = :round
              on conflict (tenant, item, natural_key) do update set
                  item_version = excluded.item_version, subject = excluded.subject,
                  private_subject = excluded.private_subject, subject_kind = excluded.subject_kind,
                  subject_code = excluded.subject_code, subject_name = excluded.subject_name,
                  document_no = excluded.document_no, title = excluded.title,
                  authority_code = excluded.authority_code, authority_name = excluded.authority_name,
                  source_bureau = excluded.source_bureau, source_code = excluded.source_code,
                  decided_on = excluded.decided_on, valid_from = excluded.valid_from,
                  valid_until = excluded.valid_until, class = excluded.class, payload = excluded.payload,
                  sealed = excluded.sealed,
                  state = case when record.state in ('EFFECTIVE', 'HELD') then excluded.state else record.state end,
                  state_reason = case when record.state in ('EFFECTIVE', 'HELD') then excluded.state_reason
                                      else record.state_reason end,
                  disclosure = excluded.disclosure,
                  publish = excluded.publish and record.state in ('EFFECTIVE', 'HELD', 'SHIELDED'),
                  publish_from = least(record.publish_from, excluded.publish_from),
                  publish_until = excluded.publish_until, reported_on = record.reported_on,
                  due_on = excluded.due_on, late = record.late, batch = excluded.batch, line = excluded.line,
                  content_hash = excluded.content_hash, version = record.version + 1, recorded_at = now()
                where record.content_hash <> excluded.content_hash
              returning new.line as line, new.id as id, old.id as old_id, old.version as old_version,
                  old.payload as old_payload, old.sealed as old_sealed, old.state as old_state,
                  old.state_reason as old_reason, old.content_hash as old_hash, old.batch as old_batch,
                  old.line as old_line),
            kept as (
              insert into record_history (record, version, payload, sealed, state, state_reason, content_hash, batch,
                  line, changed_by, change)
              select id, old_version, old_payload, old_sealed, old_state, old_reason, old_hash, old_batch, old_line,
                  :changedBy, '重新报送'
              from merged where old_id is not null)
            select s.line, m.old_id is not null as updated
            from stage_record s left join merged m on m.line = s.line
            where s.round = :round and (m.line is null or m.old_id is not null)
            """;
}
