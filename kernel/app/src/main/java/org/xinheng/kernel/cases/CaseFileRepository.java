package org.xinheng.kernel.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Files of cases, with the states of their kind. */
@ApplicationScoped
class CaseFileRepository {

    private static final String COLUMNS = """
            id, number, title, about, subject, private_subject, subject_code, subject_name, state, body::text as body,
            bureau, clock, clock_from, due_on, due_certain, extended, left_days, opened_by, opened_bureau,
            (opened_at at time zone 'Asia/Shanghai')::date as opened_on, version""";

    private final ObjectMapper json;

    CaseFileRepository(ObjectMapper json) {
        this.json = json;
    }

    /** The case this person opened with this key before. */
    <S extends CaseState> Optional<CaseFile<S>> findByKey(Unit unit, CaseKind<S> kind, String key) {
        return unit.handle()
                .createQuery("select " + COLUMNS + """
                         from case_file where tenant = :tenant and kind = :kind and opened_by = :by and request_key = :key
                        """)
                .bind("tenant", unit.tenant())
                .bind("kind", kind.id())
                .bind("by", unit.actor().person())
                .bind("key", key)
                .map((row, context) -> read(row, kind))
                .findOne();
    }

    /** The open case of the kind about a thing. */
    <S extends CaseState> Optional<CaseFile<S>> findOpen(Unit unit, CaseKind<S> kind, String about) {
        return unit.handle()
                .createQuery("select " + COLUMNS + """
                         from case_file where tenant = :tenant and kind = :kind and about = :about and closed_at is null
                        """)
                .bind("tenant", unit.tenant())
                .bind("kind", kind.id())
                .bind("about", about)
                .map((row, context) -> read(row, kind))
                .findOne();
    }

    <S extends CaseState> Optional<CaseFile<S>> find(Unit unit, CaseKind<S> kind, UUID id, boolean lock) {
        return unit.handle()
                .createQuery(
                        "select " + COLUMNS + " from case_file where tenant = :tenant and kind = :kind and id = :id"
                                + (lock ? " for no key update" : ""))
                .bind("tenant", unit.tenant())
                .bind("kind", kind.id())
                .bind("id", id)
                .map((row, context) -> read(row, kind))
                .findOne();
    }

    /**
     * Stores a new case.
     *
     * @return false when an open case of the kind about the same thing exists
     */
    <S extends CaseState> boolean add(
            Unit unit, CaseKind<S> kind, CaseFile<S> file, String queryCode, @Nullable String key) {
        var statement = unit.handle()
                .createUpdate("""
                        insert into case_file (id, kind, kind_label, number, query_code, title, about, subject, private_subject, subject_code,
                          subject_name, state, state_label, body, subject_state, subject_label, subject_body,
                          concealed, applicants_turn, bureau, clock, clock_from, due_on, due_certain, opened_by,
                          opened_by_name, opened_bureau, opened_at, request_key, closed_at)
                        values (:id, :kind, :kindLabel, :number, :queryCode, :title, :about, :subject, :privateSubject, :code, :name,
                          :state, :stateLabel, cast(:body as jsonb), :subjectState, :subjectLabel, cast(:subjectBody as jsonb),
                          :concealed, :applicantsTurn, :bureau, :clock, :from, :due, :certain, :by, :byName, :openedBureau, :at, :key,
                          case when :closed then cast(:at as timestamptz) end)
                        on conflict (tenant, kind, about) where closed_at is null and about is not null do nothing
                        """)
                .bind("id", file.id())
                .bind("kind", kind.id())
                .bind("kindLabel", kind.label())
                .bind("number", file.number())
                .bind("queryCode", queryCode)
                .bind("title", file.title())
                .bind("about", file.about())
                .bind("subject", file.subject().subject())
                .bind("privateSubject", file.subject().privateSubject())
                .bind("code", file.subject().code())
                .bind("name", file.subject().name())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("openedBureau", file.openedBureau())
                .bind("key", key);
        return bindState(statement, unit, file).execute() == 1;
    }

    /** Stores the next version. */
    <S extends CaseState> void update(Unit unit, CaseFile<S> file, boolean newTurn) {
        var statement = unit.handle()
                .createUpdate("""
                        update case_file set state = :state, state_label = :stateLabel, body = cast(:body as jsonb),
                          subject_state = :subjectState, subject_label = :subjectLabel, subject_body = cast(:subjectBody as jsonb),
                          subject_due_on = case when cast(:subjectState as text) is not null
                                           then case when subject_state is null then due_on else subject_due_on end end,
                          concealed = :concealed, applicants_turn = :applicantsTurn, bureau = :bureau, clock = :clock,
                          clock_from = :from, due_on = :due, due_certain = :certain, extended = :extended, left_days = :left,
                          escalated_on = case when due_on is distinct from cast(:due as date) then null else escalated_on end,
                          handler = case when :newTurn then null else handler end,
                          handler_name = case when :newTurn then null else handler_name end,
                          closed_at = case when :closed then cast(:at as timestamptz) end, version = :version
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", file.id())
                .bind("extended", file.clock().extended())
                .bind("left", file.clock().leftDays())
                .bind("newTurn", newTurn)
                .bind("version", file.version());
        bindState(statement, unit, file).execute();
    }

    private <S extends CaseState, T extends SqlStatement<T>> T bindState(T statement, Unit unit, CaseFile<S> file) {
        CaseState shown = file.state().shownToSubject();
        CaseState other = file.state().equals(shown) ? null : shown;
        return statement
                .bind("subjectState", other == null ? null : CaseKind.nameOf(other.getClass()))
                .bind("subjectLabel", other == null ? null : other.label())
                .bind("subjectBody", other == null ? null : text(other))
                .bind("concealed", shown == null)
                .bind("applicantsTurn", file.state().waitsForApplicant())
                .bind("state", CaseKind.nameOf(file.state().getClass()))
                .bind("stateLabel", file.state().label())
                .bind("body", text(file.state()))
                .bind("closed", file.state().isClosed())
                .bind("bureau", file.bureau())
                .bind("clock", file.clock().deadline())
                .bind("from", file.clock().from())
                .bind("due", file.clock().due())
                .bind("certain", file.clock().certain())
                .bind("at", unit.startedAt());
    }

    private <S extends CaseState> CaseFile<S> read(ResultSet row, CaseKind<S> kind) throws SQLException {
        return new CaseFile<>(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("about"),
                new CaseSubject(
                        row.getObject("subject", UUID.class),
                        row.getObject("private_subject", UUID.class),
                        row.getString("subject_code"),
                        row.getString("subject_name")),
                state(kind, row.getString("state"), row.getString("body")),
                row.getObject("bureau", UUID.class),
                new CaseFile.Clock(
                        row.getString("clock"),
                        row.getObject("clock_from", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("due_certain"),
                        row.getBoolean("extended"),
                        row.getObject("left_days", Integer.class)),
                row.getString("opened_by"),
                row.getObject("opened_bureau", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("version"));
    }

    private <S extends CaseState> S state(CaseKind<S> kind, String name, String body) {
        Class<?> type = Objects.requireNonNull(kind.byName().get(name), () -> "Unknown state " + name);
        try {
            return kind.states().cast(json.readValue(body, type));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("State " + name + " of a case cannot be read", broken);
        }
    }

    private String text(CaseState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
