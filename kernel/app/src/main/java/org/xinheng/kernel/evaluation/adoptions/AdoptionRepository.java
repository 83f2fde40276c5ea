package org.xinheng.kernel.evaluation.adoptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** The proposals of the unit's tenant. */
@ApplicationScoped
class AdoptionRepository {

    private static final TypeReference<Map<String, Long>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<AdoptionView.Change>> CHANGES = new TypeReference<>() {};

    private final ObjectMapper json;

    AdoptionRepository(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Stores a proposal.
     *
     * @return its id; empty if another one for the standard waits for a decision
     */
    Optional<UUID> add(Unit unit, Adoption adoption) {
        return unit.handle()
                .createQuery("""
                        insert into standard_adoption (standard, label, edition, plugin, parameters, changes, from_date, reason,
                          basis, document_no, state, proposed_by, proposed_by_name, proposed_at)
                        values (:standard, :label, :edition, :plugin, :parameters::jsonb, :changes::jsonb, :from, :reason,
                          :basis, :documentNo, 'PROPOSED', :by, :byName, :at)
                        on conflict (tenant, standard) where state = 'PROPOSED' do nothing
                        returning id
                        """)
                .bind("standard", adoption.standard())
                .bind("label", adoption.label())
                .bind("edition", adoption.edition())
                .bind("plugin", adoption.plugin())
                .bind("parameters", text(adoption.parameters()))
                .bind("changes", text(adoption.changes()))
                .bind("from", adoption.from())
                .bind("reason", adoption.reason())
                .bind("basis", adoption.basis())
                .bind("documentNo", adoption.documentNo())
                .bind("by", adoption.proposedBy())
                .bind("byName", adoption.proposedByName())
                .bind("at", adoption.proposedAt())
                .mapTo(UUID.class)
                .findOne();
    }

    /** One proposal of this standard. */
    Optional<Adoption> find(Unit unit, String standard, UUID id) {
        return unit.handle()
                .createQuery("""
                        select * from standard_adoption where tenant = :tenant and standard = :standard and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .bind("id", id)
                .map((row, context) -> adoption(row))
                .findOne();
    }

    /** The newest first. */
    List<Adoption> list(Unit unit, String standard, int limit) {
        return unit.handle()
                .createQuery("""
                        select * from standard_adoption where tenant = :tenant and standard = :standard
                        order by proposed_at desc, id desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("standard", standard)
                .bind("limit", limit)
                .map((row, context) -> adoption(row))
                .list();
    }

    /** Decides a proposal; false if it has been decided. An approved one gets the next number of its standard. */
    boolean decide(Unit unit, UUID id, AdoptionState to, String reason, Instant now) {
        return unit.handle()
                        .createUpdate("""
                                update standard_adoption a
                                set state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :now,
                                    decision = :reason,
                                    number = case when :state = 'APPROVED' then
                                      (select coalesce(max(b.number), 0) + 1 from standard_adoption b
                                       where b.tenant = a.tenant and b.standard = a.standard) end
                                where tenant = :tenant and id = :id and state = 'PROPOSED'
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("state", to.name())
                        .bind("by", unit.actor().person())
                        .bind("byName", unit.actor().name())
                        .bind("now", now)
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    private Adoption adoption(ResultSet row) throws SQLException {
        return new Adoption(
                row.getObject("id", UUID.class),
                row.getString("standard"),
                row.getString("label"),
                row.getString("edition"),
                row.getString("plugin"),
                row.getObject("number", Integer.class),
                parse(row.getString("parameters"), VALUES),
                parse(row.getString("changes"), CHANGES),
                row.getObject("from_date", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("document_no"),
                AdoptionState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getString("proposed_by_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decision"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
