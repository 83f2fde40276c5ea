package org.xinheng.spi.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Deduction;
import org.xinheng.spi.standard.Measure;

/** The mean of points that each project has of its own. */
final class ProjectMeter implements Meter {

    private final String by;
    private final long start;
    private final long least;
    private final @Nullable Weigher weight;
    private final int[] deductions;
    private final Weigher[] worths;

    ProjectMeter(Measure.ProjectMean measure, Tests tests) {
        this.by = measure.by();
        this.start = measure.start().millionths();
        this.least = measure.least().millionths();
        this.weight = Weigher.ofNullable(measure.weight());
        this.deductions = new int[measure.deductions().size()];
        this.worths = new Weigher[deductions.length];
        for (int i = 0; i < deductions.length; i++) {
            Deduction deduction = measure.deductions().get(i);
            deductions[i] = tests.numberOf(deduction.evidence());
            worths[i] = Weigher.of(deduction.worth());
        }
    }

    /** One project of one subject, while it is reckoned up. */
    private static final class Project {
        private long weight;
        private long lost;

        private Project(long weight) {
            this.weight = weight;
        }
    }

    @Override
    public long read(SubjectFile file, Hits counted, Matches matched) {
        var mean = new Exact.Mean();
        for (Project project : projects(counted, matched).values()) {
            mean.add(Math.max(least, Math.subtractExact(start, project.lost)), project.weight);
        }
        return mean.result();
    }

    private Map<String, Project> projects(Hits counted, Matches matched) {
        var projects = new LinkedHashMap<String, Project>();
        for (int i = 0; i < counted.size(); i++) {
            RecordFacts facts = counted.get(i);
            projects.computeIfAbsent(nameOf(facts), _ -> new Project(0)).weight =
                    weight == null ? Exact.UNIT : weight.of(facts);
        }
        @Nullable Project heaviest = heaviest(projects.values());
        for (int d = 0; d < deductions.length; d++) {
            Hits found = matched.of(deductions[d]);
            for (int i = 0; i < found.size(); i++) {
                Project project = projects.get(nameOf(found.get(i)));
                if (project == null && heaviest == null) {
                    heaviest = new Project(Exact.UNIT);
                    projects.put(nameOf(found.get(i)), heaviest);
                }
                Project hit = project == null ? Objects.requireNonNull(heaviest) : project;
                hit.lost = Math.addExact(hit.lost, worths[d].of(found.get(i)));
            }
        }
        return projects;
    }

    /** The project that unknown projects' deductions fall on; the oldest if several weigh the same. */
    private static @Nullable Project heaviest(Collection<Project> projects) {
        Project heaviest = null;
        for (Project project : projects) {
            heaviest = heaviest == null || project.weight > heaviest.weight ? project : heaviest;
        }
        return heaviest;
    }

    /** A record that names no project is a project of its own. */
    private String nameOf(RecordFacts facts) {
        String name = facts.field(by);
        return name == null ? facts.id().toString() : name;
    }

    @Override
    public boolean hasEvidence(Hits counted, Matches matched) {
        boolean any = !counted.isEmpty();
        for (int i = 0; i < deductions.length && !any; i++) {
            any = !matched.of(deductions[i]).isEmpty();
        }
        return any;
    }

    @Override
    public List<UUID> records(Hits counted, Matches matched) {
        var ids = new ArrayList<>(counted.ids());
        for (int deduction : deductions) {
            ids.addAll(matched.of(deduction).ids());
        }
        return ids;
    }

    @Override
    public String note(long value, SubjectFile file, Hits counted, Matches matched) {
        if (value == NONE) {
            return "没有项目，无从评分。";
        }
        Map<String, Project> projects = projects(counted, matched);
        int hit = 0;
        for (Project project : projects.values()) {
            hit += project.lost > 0 ? 1 : 0;
        }
        String how = weight == null ? "平均得 " : "按“" + weight.field() + "”加权平均得 ";
        return projects.size() + " 个项目，其中 " + hit + " 个有扣分，" + how + Notes.quantity(value) + " 分。";
    }
}
