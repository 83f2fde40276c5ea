package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.plugins.InstalledPlugins;
import org.xinheng.kernel.plugins.host.PluginViolation;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.LeaseLost;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Needs;
import org.xinheng.spi.evaluation.Plan;

/** Grades one chunk: reads in one unit, computes outside any, writes in another. Safe for any thread. */
@ApplicationScoped
class RunChunk {

    private final Work work;
    private final Standards standards;
    private final InstalledPlugins plugins;
    private final RunVersions versions;
    private final PopulationRepository population;
    private final PersonPopulationRepository persons;
    private final GradeRunRepository runs;
    private final GradeRepository grades;
    private final SummaryRepository summaries;

    RunChunk(
            Work work,
            Standards standards,
            InstalledPlugins plugins,
            RunVersions versions,
            PopulationRepository population,
            PersonPopulationRepository persons,
            GradeRunRepository runs,
            GradeRepository grades,
            SummaryRepository summaries) {
        this.work = work;
        this.standards = standards;
        this.plugins = plugins;
        this.versions = versions;
        this.population = population;
        this.persons = persons;
        this.runs = runs;
        this.grades = grades;
        this.summaries = summaries;
    }

    /**
     * @param items the plan's own
     * @param own the kernel's own standards that the plan refers to, by id
     */
    private record Read(
            Plan plan, Set<String> items, Map<String, Plan> own, List<PopulationRepository.Member> members) {}

    /** @param read empty when the run was started with another version of its plugin than the one that runs */
    private record Found(GradeRun run, Optional<Read> read) {}

    /** @param seen how many records were looked at */
    private record Graded(List<GradeRepository.Row> rows, int seen) {}

    /**
     * Grades the chunk; with the last chunk of the run, makes it a draft.
     *
     * @throws RunStopped when the run cannot go on, with the sentence for the officers
     * @throws LeaseLost when another worker has the chunk
     */
    void run(Chunk chunk) {
        var actor = Actor.system(chunk.tenant());
        var graded = grade(actor, "evaluation.readChunk", chunk, unit -> {
            unit.note("run", chunk.run());
            unit.note("chunk", chunk.number());
            return runs.find(unit, chunk.run())
                    .filter(found -> found.state() == RunState.RUNNING)
                    .orElseThrow(() -> new LeaseLost("The chunk"));
        });
        work.change(actor, "evaluation.gradeChunk", unit -> {
            unit.note("run", chunk.run());
            unit.note("chunk", chunk.number());
            unit.note("graded", graded.rows().size());
            grades.store(unit, chunk, graded.rows(), graded.seen());
            if (runs.isComplete(unit, chunk.run())) {
                runs.draft(unit, chunk.run(), summaries.summarise(unit, chunk.run()));
            }
        });
    }

    /** Reads in a unit and computes outside any, by the version of the plugin the run was started with. */
    private Graded grade(Actor actor, String action, Chunk chunk, Function<Unit, GradeRun> wanted) {
        var found = work.run(actor, action, unit -> {
            var run = wanted.apply(unit);
            return new Found(run, versions.running(unit, run).map(evaluator -> read(unit, chunk, run, evaluator)));
        });
        return found.read()
                .map(this::gradeGuarded)
                .orElseGet(() -> versions.withStored(
                        found.run(),
                        evaluator -> gradeGuarded(
                                work.run(actor, action, unit -> read(unit, chunk, wanted.apply(unit), evaluator)))));
    }

    private Read read(Unit unit, Chunk chunk, GradeRun run, Evaluator evaluator) {
        Map<String, Points> parameters = run.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Points(entry.getValue())));
        var plan = evaluator.on(run.asOf(), parameters);
        var own = standards.own(unit, plan.needs().standards(), run.asOf());
        var needs = needs(plan, own);
        var members = switch (chunk.population()) {
            case REGISTRY -> population.read(unit, chunk, needs, run.asOf());
            case PERSONS -> persons.read(unit, chunk, needs, run.asOf());
        };
        return new Read(plan, plan.needs().items(), own, members);
    }

    /**
     * Grades one subject of a published run again, from the records as they are now.
     *
     * @return empty when the standard does not concern the subject any more
     * @throws RunStopped when the standard of the run is not there any more
     */
    Optional<GradeRepository.Row> again(Actor actor, PublishedGrade published) {
        var population = published.natural() ? Population.PERSONS : Population.REGISTRY;
        var chunk = Chunk.ofOne(actor.tenant(), published.run(), population, published.subject());
        var graded = grade(actor, "evaluation.recheck", chunk, unit -> {
            unit.note("run", published.run());
            unit.note("subject", published.subject());
            return runs.find(unit, published.run()).orElseThrow(() -> new RunStopped("该次评价已不存在。"));
        });
        return graded.rows().stream().findFirst();
    }

    /** The sector of a standard that counts for the unit's tenant; blank when it does not count any more. */
    String sectorOf(Unit unit, String standard) {
        return standards
                .find(unit, standard)
                .map(source -> source.evaluator().standard().sector())
                .orElse("");
    }

    /** Ends a run that cannot be computed. */
    void stop(Chunk chunk, String reason) {
        work.change(Actor.system(chunk.tenant()), "evaluation.stopRun", unit -> {
            unit.note("run", chunk.run());
            runs.fail(unit, chunk.run(), reason);
        });
    }

    /** Plugin code runs outside any unit: it must not hold a transaction open. */
    private Graded gradeGuarded(Read read) {
        int seen = read.members().stream()
                .mapToInt(member -> member.file().records().size())
                .sum();
        try {
            return new Graded(plugins.guarded(() -> grade(read)), seen);
        } catch (PluginViolation lost) {
            throw new RunStopped(String.valueOf(lost.getMessage()));
        }
    }

    private static List<GradeRepository.Row> grade(Read read) {
        var rows = new ArrayList<GradeRepository.Row>(read.members().size());
        for (var member : read.members()) {
            grade(read, member, rows);
        }
        return rows;
    }

    /** What the plan and those it refers to look at together; the grades of the latter are computed, not read. */
    static Needs needs(Plan plan, Map<String, Plan> own) {
        var needs = plan.needs();
        var standards = new HashSet<>(needs.standards());
        standards.removeAll(own.keySet());
        for (Plan other : own.values()) {
            var more = other.needs();
            var fields = new HashMap<>(needs.fields());
            more.fields().forEach((item, names) -> fields.merge(item, names, RunChunk::union));
            needs = new Needs(
                    fields,
                    union(needs.wholeItems(), more.wholeItems()),
                    union(needs.lists(), more.lists()),
                    standards,
                    needs.subjectName() || more.subjectName(),
                    needs.registration() || more.registration());
        }
        return needs;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static void grade(Read read, PopulationRepository.Member member, List<GradeRepository.Row> rows) {
        try {
            var file = withOwn(read.own(), member.file());
            if (read.plan().concerns(file)) {
                var evaluation = read.plan().evaluate(file);
                rows.add(new GradeRepository.Row(
                        member.id(),
                        file.kind().name(),
                        evaluation.score().hundredths(),
                        evaluation.grade().id(),
                        count(file, read.items()),
                        FindingsJson.write(evaluation.findings())));
            }
        } catch (EvaluationException broken) {
            String who = member.file().code().isEmpty()
                    ? member.id().toString()
                    : member.file().code();
            throw new RunStopped("主体 %s 无法计算：%s".formatted(who, broken.getMessage()));
        }
    }

    static SubjectFile withOwn(Map<String, Plan> own, SubjectFile file) {
        if (own.isEmpty()) {
            return file;
        }
        var grades = new HashMap<>(file.grades());
        own.forEach((standard, plan) -> {
            if (plan.concerns(file)) {
                grades.put(standard, plan.evaluate(file).grade().id());
            }
        });
        return Standards.withGrades(file, grades);
    }

    /** How many of the records belong to the standard itself. */
    static int count(SubjectFile file, Set<String> items) {
        int count = 0;
        for (var facts : file.records()) {
            count += items.contains(facts.item()) ? 1 : 0;
        }
        return count;
    }
}
