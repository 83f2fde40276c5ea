package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.xinheng.spi.evaluation.Needs;
import org.xinheng.spi.evaluation.Plan;

/** Grades one chunk: reads in one unit, computes outside any, writes in another. Safe for any thread. */
@ApplicationScoped
class RunChunk {

    private final Work work;
    private final Standards standards;
    private final InstalledPlugins plugins;
    private final PopulationRepository population;
    private final PersonPopulationRepository persons;
    private final GradeRunRepository runs;
    private final GradeRepository grades;
    private final SummaryRepository summaries;

    RunChunk(
            Work work,
            Standards standards,
            InstalledPlugins plugins,
            PopulationRepository population,
            PersonPopulationRepository persons,
            GradeRunRepository runs,
            GradeRepository grades,
            SummaryRepository summaries) {
        this.work = work;
        this.standards = standards;
        this.plugins = plugins;
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

    /**
     * Grades the chunk; with the last chunk of the run, makes it a draft.
     *
     * @throws RunStopped when the run cannot go on, with the sentence for the officers
     * @throws LeaseLost when another worker has the chunk
     */
    void run(Chunk chunk) {
        var actor = Actor.system(chunk.tenant());
        var read = work.run(actor, "evaluation.readChunk", unit -> {
            unit.note("run", chunk.run());
            unit.note("chunk", chunk.number());
            var run = runs.find(unit, chunk.run())
                    .filter(found -> found.state() == RunState.RUNNING)
                    .orElseThrow(() -> new LeaseLost("The chunk"));
            return read(unit, chunk, run);
        });
        // Plugin code runs outside any unit: it must not hold a transaction open.
        var rows = gradeGuarded(read);
        int seen = read.members().stream()
                .mapToInt(member -> member.file().records().size())
                .sum();
        work.change(actor, "evaluation.gradeChunk", unit -> {
            unit.note("run", chunk.run());
            unit.note("chunk", chunk.number());
            unit.note("graded", rows.size());
            grades.store(unit, chunk, rows, seen);
            if (runs.isComplete(unit, chunk.run())) {
                runs.draft(unit, chunk.run(), summaries.summarise(unit, chunk.run()));
            }
        });
    }

    private Read read(Unit unit, Chunk chunk, GradeRun run) {
        var plan = plan(standards.enabled(unit), run);
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
        var read = work.run(actor, "evaluation.recheck", unit -> {
            unit.note("run", published.run());
            unit.note("subject", published.subject());
            return read(unit, chunk, runs.find(unit, published.run()).orElseThrow(() -> new RunStopped("该次评价已不存在。")));
        });
        return gradeGuarded(read).stream().findFirst();
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

    private List<GradeRepository.Row> gradeGuarded(Read read) {
        try {
            return plugins.guarded(() -> grade(read));
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

    /** The very plan the run was started with; a plugin changed meanwhile would mix two standards in one result. */
    static Plan plan(List<Standards.Source> enabled, GradeRun run) {
        var source = enabled.stream()
                .filter(one -> one.plugin().equals(run.plugin())
                        && one.evaluator().standard().id().equals(run.standard()))
                .findFirst()
                .orElseThrow(() -> new RunStopped("插件“%s”已被停用，评价中止。启用后请重新开始。".formatted(run.plugin())));
        if (!source.version().equals(run.pluginVersion())) {
            throw new RunStopped("评价途中插件“%s”由 %s 版换成 %s 版，结果不能混用。请重新开始。"
                    .formatted(run.plugin(), run.pluginVersion(), source.version()));
        }
        Map<String, Points> parameters = run.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Points(entry.getValue())));
        return source.evaluator().on(run.asOf(), parameters);
    }
}
