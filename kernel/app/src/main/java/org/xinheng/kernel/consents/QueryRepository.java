package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.institutions.Institution;
import org.xinheng.kernel.receipts.Link;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps queries; they are added and never changed. */
@ApplicationScoped
class QueryRepository {

    /**
     * A query on its way into the log.
     *
     * @param answerHash SM3 of the answer, or null when it was refused
     */
    record NewQuery(
            Institution institution,
            @Nullable UUID consent,
            @Nullable String subjectCode,
            SoundQuery query,
            String outcome,
            List<String> scopes,
            int entries,
            byte @Nullable [] answerHash) {}

    void add(Unit unit, NewQuery made, Link link) {
        unit.handle()
                .createUpdate("""
                        insert into consent_query (number, consent, subject_code, institution, institution_name, client, asked,
                          purpose, note, outcome, scopes, entries, answer_hash, asked_at, content, previous, hash, signature)
                        values (:number, :consent, :code, :institution, :institutionName, :client, :asked, :purpose, :note,
                          :outcome, :scopes, :entries, :answer, :at, :content, :previous, :hash, :signature)
                        """)
                .bind("number", link.number())
                .bind("consent", made.consent())
                .bind("code", made.subjectCode())
                .bind("institution", made.institution().id())
                .bind("institutionName", made.institution().name())
                .bind("client", unit.actor().person())
                .bind("asked", made.query().asked())
                .bind("purpose", made.query().purpose())
                .bind("note", made.query().note())
                .bind("outcome", made.outcome())
                .bindArray("scopes", String.class, made.scopes())
                .bind("entries", made.entries())
                .bind("answer", made.answerHash())
                .bind("at", unit.startedAt())
                .bind("content", link.content())
                .bind("previous", link.previous())
                .bind("hash", link.hash())
                .bind("signature", link.signature())
                .execute();
    }

    /**
     * A query as it is kept.
     *
     * @param grantedOn the day of its consent, or null
     */
    record Stored(
            UUID id,
            @Nullable UUID consent,
            @Nullable String consentNumber,
            @Nullable LocalDate grantedOn,
            String institutionName,
            String purpose,
            String note,
            String outcome,
            List<String> scopes,
            int entries,
            byte @Nullable [] answerHash,
            Instant askedAt,
            Link link) {}

    /** Queries about a firm, newest first, before a number. */
    List<Stored> list(Unit unit, String code, @Nullable UUID consent, long before, int limit) {
        return new Conditions("""
                        select q.id, q.consent, c.number as consent_number, c.granted_on, q.institution_name, q.purpose, q.note,
                          q.outcome, q.scopes, q.entries, q.answer_hash, q.asked_at, q.number, q.content, q.previous, q.hash,
                          q.signature
                        from consent_query q left join consent c on c.tenant = q.tenant and c.id = q.consent
                        where q.tenant = :tenant and q.subject_code = :code and q.number < :before""")
                .given("consent", consent, "q.consent = :consent")
                .query(unit, "order by q.number desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("code", code)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** What came of consents; those nobody asked about are left out. */
    Map<UUID, ConsentView.Asked> countOf(Unit unit, List<UUID> consents) {
        var counts = new HashMap<UUID, ConsentView.Asked>();
        unit.handle()
                .createQuery("""
                        select consent, count(*) filter (where outcome = 'ANSWERED') as answered,
                          count(*) filter (where outcome <> 'ANSWERED') as refused, max(asked_at) as last
                        from consent_query where tenant = :tenant and consent = any (cast(:consents as uuid[])) group by consent
                        """)
                .bind("tenant", unit.tenant())
                .bind("consents", consents.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(
                        row.getObject("consent", UUID.class),
                        new ConsentView.Asked(
                                row.getInt("answered"),
                                row.getInt("refused"),
                                row.getObject("last", OffsetDateTime.class).toInstant())))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** The chain behind a number, in order. */
    List<Link> links(Unit unit, long after, int limit) {
        return unit.handle()
                .createQuery("""
                        select number, content, previous, hash, signature from consent_query
                        where tenant = :tenant and number > :after order by number limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> link(row))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                row.getString("content"),
                row.getBytes("previous"),
                row.getBytes("hash"),
                row.getBytes("signature"));
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("consent", UUID.class),
                row.getString("consent_number"),
                row.getObject("granted_on", LocalDate.class),
                row.getString("institution_name"),
                row.getString("purpose"),
                row.getString("note"),
                row.getString("outcome"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getInt("entries"),
                row.getBytes("answer_hash"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                link(row));
    }
}
