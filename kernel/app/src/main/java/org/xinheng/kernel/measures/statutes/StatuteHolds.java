package org.xinheng.kernel.measures.statutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.measures.Statute;
import org.xinheng.definitions.measures.StatuteTrigger;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.measures.statutes.StatuteRecordRepository.Decision;
import org.xinheng.kernel.measures.statutes.StatuteRecordRepository.Fields;
import org.xinheng.kernel.tenancy.Unit;

/** Finds the decisions of the unit's tenant by which a statute holds a subject. */
@ApplicationScoped
public class StatuteHolds {

    private static final String REPAIRED = "REPAIRED";

    private final StatuteRecordRepository records;

    StatuteHolds(StatuteRecordRepository records) {
        this.records = records;
    }

    /** Those that hold a subject on a day, by the measures in force then. */
    public List<StatuteHold> of(
            Unit unit,
            Collection<Measure> measures,
            @Nullable UUID subject,
            @Nullable UUID privateSubject,
            LocalDate day) {
        UUID id = subject == null ? privateSubject : subject;
        return id == null ? List.of() : ofAll(unit, measures, List.of(id), day).getOrDefault(id, List.of());
    }

    /** The same for many subjects, organisations or natural persons, by their ids; those without any are missing. */
    public Map<UUID, List<StatuteHold>> ofAll(
            Unit unit, Collection<Measure> measures, List<UUID> subjects, LocalDate day) {
        var law = Law.of(measures, day);
        if (law.isEmpty() || subjects.isEmpty()) {
            return Map.of();
        }
        var holds = new HashMap<UUID, List<StatuteHold>>();
        records.ofSubjects(unit, law.fields(), subjects, day)
                .forEach(decision -> law.holds(decision)
                        .filter(hold -> hold.standing().holdsOn(day))
                        .forEach(hold -> holds.computeIfAbsent(idOf(hold.subject()), _ -> new ArrayList<>())
                                .add(hold)));
        return holds;
    }

    /** Those of one record on a day; the record is locked, so that two who follow it follow one after the other. */
    public List<StatuteHold> ofLocked(Unit unit, Collection<Measure> measures, UUID record, LocalDate day) {
        records.lock(unit, record);
        var law = Law.of(measures, day);
        return law.isEmpty()
                ? List.of()
                : records.ofRecord(unit, law.fields(), record, day).stream()
                        .flatMap(law::holds)
                        .filter(hold -> hold.standing().holdsOn(day))
                        .toList();
    }

    /** Records among the merged lines of a batch that hold somebody on a day. */
    public List<UUID> listMerged(
            Unit unit, Collection<Measure> measures, UUID batch, int fromLine, int toLine, LocalDate day) {
        var law = Law.of(measures, day);
        return law.isEmpty()
                ? List.of()
                : records.ofLines(unit, law.fields(), batch, fromLine, toLine, day).stream()
                        .filter(decision -> law.holds(decision).findAny().isPresent())
                        .map(Decision::record)
                        .toList();
    }

    /**
     * A part of the decisions since the longest term.
     *
     * @param last where it ended, or null behind the last one
     * @param holding those among them that hold somebody
     */
    public record Part(@Nullable UUID last, List<UUID> holding) {

        public Part {
            holding = List.copyOf(holding);
        }
    }

    /** The decisions that may hold somebody on a day, in a stable order, from behind one. */
    public Part listDecided(Unit unit, Collection<Measure> measures, LocalDate day, @Nullable UUID after, int limit) {
        var law = Law.of(measures, day);
        if (law.isEmpty()) {
            return new Part(null, List.of());
        }
        List<Decision> part = records.listDecided(unit, law.fields(), law.since(day), day, after, limit);
        return new Part(
                part.isEmpty() ? null : part.getLast().record(),
                part.stream()
                        .filter(decision -> law.holds(decision).findAny().isPresent())
                        .map(Decision::record)
                        .toList());
    }

    /** The state of a record, such as {@code WITHDRAWN}. */
    public Optional<String> stateOf(Unit unit, UUID record) {
        return records.state(unit, record);
    }

    private static UUID idOf(CaseSubject subject) {
        UUID id = subject.subject() == null ? subject.privateSubject() : subject.subject();
        return Objects.requireNonNull(id);
    }

    /** The statutes in force on a day, once each. */
    private record Law(Map<String, Statute> statutes) {

        static Law of(Collection<Measure> measures, LocalDate day) {
            var statutes = new LinkedHashMap<String, Statute>();
            measures.stream()
                    .flatMap(measure -> measure.versionOn(day).stream())
                    .flatMap(version -> version.target().statutes().stream())
                    .filter(statute -> !statute.triggers().isEmpty())
                    .forEach(statute -> statutes.putIfAbsent(statute.id(), statute));
            return new Law(statutes);
        }

        boolean isEmpty() {
            return statutes.isEmpty();
        }

        private Stream<StatuteTrigger> triggers() {
            return statutes.values().stream().flatMap(statute -> statute.triggers().stream());
        }

        Fields fields() {
            return new Fields(
                    triggers().map(StatuteTrigger::item).distinct().toList(),
                    triggers()
                            .flatMap(trigger -> Stream.concat(
                                    trigger.says().keySet().stream(), Stream.ofNullable(trigger.untilField())))
                            .distinct()
                            .toList());
        }

        /** No decision from before this day can hold any more. */
        LocalDate since(LocalDate day) {
            return triggers()
                    .map(trigger -> day.minus(trigger.atMost()))
                    .min(LocalDate::compareTo)
                    .orElse(day);
        }

        Stream<StatuteHold> holds(Decision decision) {
            return statutes.values().stream()
                    .flatMap(statute -> statute.triggers().stream()
                            .filter(trigger -> trigger.item().equals(decision.item()))
                            .filter(trigger -> !(decision.state().equals(REPAIRED) && trigger.endsWithRepair()))
                            .filter(trigger -> trigger.meets(decision.fields()::get))
                            .limit(1)
                            .map(trigger -> new StatuteHold(
                                    decision.record(),
                                    statute.id(),
                                    statute.says(),
                                    decision.subject(),
                                    decision.bureau(),
                                    decision.documentNo(),
                                    decision.authority(),
                                    decision.published(),
                                    decision.decidedOn(),
                                    trigger.until(decision.decidedOn(), decision.fields()::get))));
        }
    }
}
