package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.plugins.InstalledPlugins;
import org.xinheng.kernel.plugins.host.PluginViolation;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException;

/**
 * Computes a trial: the whole population once, in parts, each subject under both sets of parameters. Memory holds the parts
 * that are just being read and the counts. Safe for any thread; one trial is computed once.
 */
@ApplicationScoped
class WhatIfRun {

    private static final Logger LOG = Logger.getLogger(WhatIfRun.class);
    private static final long TELL_EVERY_NANOS = 200_000_000L;

    private final Work work;
    private final Standards standards;
    private final InstalledPlugins plugins;
    private final PopulationRepository population;
    private final PersonPopulationRepository persons;
    private final Persons names;
    private final WhatIfRepository parts;
    private final RunConfig runs;
    private final WhatIfConfig config;

    WhatIfRun(
            Work work,
            Standards standards,
            InstalledPlugins plugins,
            PopulationRepository population,
            PersonPopulationRepository persons,
            Persons names,
            WhatIfRepository parts,
            RunConfig runs,
            WhatIfConfig config) {
        this.work = work;
        this.standards = standards;
        this.plugins = plugins;
        this.population = population;
        this.persons = persons;
        this.names = names;
        this.parts = parts;
        this.runs = runs;
        this.config = config;
    }

    /**
     * Computes it on this thread and some more, and gives its place back.
     *
     * @param cancelled asked before each part
     * @param told hears how it gets on, some times a second, one call after the other
     * @return the result, or how far it got and why it stopped
     */
    WhatIfView compute(WhatIf trial, BooleanSupplier cancelled, Consumer<WhatIfView> told) {
        try (var slot = trial.slot()) {
            slot.use();
            var progress = new Progress(trial, cancelled, told);
            var others = new ArrayList<Thread>();
            for (int lane = 1; lane < config.lanes(); lane++) {
                others.add(Thread.ofVirtual().name("what-if-" + lane).start(() -> work(progress)));
            }
            work(progress);
            for (Thread other : others) {
                other.join();
            }
            return named(trial, progress.result());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a trial was computed", stopped);
        }
    }

    private WhatIfView named(WhatIf trial, WhatIfView result) {
        var moved = result.movedPersons();
        return moved.isEmpty()
                ? result
                : work.run(
                        Actor.system(trial.tenant()),
                        "evaluation.nameWhatIf",
                        unit -> result.named(names.maskedNames(unit, moved)));
    }

    private void work(Progress progress) {
        try {
            while (!progress.isOver()) {
                progress.add(tally(progress));
            }
        } catch (RunStopped stopped) {
            progress.stop(stopped.reason());
        } catch (RuntimeException trouble) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.errorf(trouble, "A trial of %s failed, reference %s", progress.trial.standard(), reference);
            progress.stop("系统内部错误，试算中止。请稍后重试，或联系平台运营人员，编号 %s。".formatted(reference));
        }
    }

    private Part tally(Progress progress) {
        WhatIf trial = progress.trial;
        var needs = RunChunk.needs(trial.before(), trial.own());
        var members = work.run(Actor.system(trial.tenant()), "evaluation.readWhatIf", unit -> {
            requireUnchanged(unit, trial);
            var chunk = progress.next(unit);
            if (chunk == null) {
                return List.<PopulationRepository.Member>of();
            }
            return switch (chunk.population()) {
                case REGISTRY -> population.read(unit, chunk, needs, trial.asOf());
                case PERSONS -> persons.read(unit, chunk, needs, trial.asOf());
            };
        });
        // Plugin code runs outside any unit: it must not hold a transaction open.
        try {
            return plugins.guarded(() -> tally(trial, members));
        } catch (PluginViolation lost) {
            throw new RunStopped(String.valueOf(lost.getMessage()));
        }
    }

    private record Part(WhatIfTally tally, int records) {}

    private static Part tally(WhatIf trial, List<PopulationRepository.Member> members) {
        var tally = trial.tally();
        var items = trial.before().needs().items();
        int records = 0;
        for (var member : members) {
            records += member.file().records().size();
            try {
                SubjectFile file = RunChunk.withOwn(trial.own(), member.file());
                if (trial.before().concerns(file)) {
                    tally.add(
                            member.id(),
                            file,
                            RunChunk.count(file, items),
                            trial.before().evaluate(file),
                            trial.after().evaluate(file));
                }
            } catch (EvaluationException broken) {
                throw new RunStopped("主体 %s 无法计算：%s"
                        .formatted(
                                member.file().code().isEmpty()
                                        ? member.id()
                                        : member.file().code(),
                                broken.getMessage()));
            }
        }
        return new Part(tally, records);
    }

    /** Two versions of a plugin must not be mixed in one result. */
    private void requireUnchanged(Unit unit, WhatIf trial) {
        var source = standards
                .find(unit, trial.standard())
                .filter(found -> found.plugin().equals(trial.source().plugin()))
                .orElseThrow(() -> new RunStopped(
                        "插件“%s”已被停用，试算中止。启用后请重新试算。".formatted(trial.source().plugin())));
        if (!source.version().equals(trial.source().version())) {
            throw new RunStopped("试算途中插件“%s”由 %s 版换成 %s 版，结果不能混用。请重新试算。"
                    .formatted(source.plugin(), trial.source().version(), source.version()));
        }
    }

    /** How far a trial has got; shared by its threads. */
    private final class Progress {

        private final WhatIf trial;
        private final BooleanSupplier cancelled;
        private final Consumer<WhatIfView> told;
        private final long started = System.nanoTime();
        private final ReentrantLock cutting = new ReentrantLock();
        private final WhatIfTally total;
        private int population;
        private @Nullable UUID cut;
        private volatile boolean allCut;
        private volatile @Nullable String stopped;
        private long toldAt = started;
        private int parts;

        Progress(WhatIf trial, BooleanSupplier cancelled, Consumer<WhatIfView> told) {
            this.trial = trial;
            this.cancelled = cancelled;
            this.told = told;
            this.total = trial.tally();
        }

        boolean isOver() {
            if (stopped == null && cancelled.getAsBoolean()) {
                stop("试算已停止，以下只是已统计部分的结果。");
            }
            return allCut || stopped != null;
        }

        void stop(String reason) {
            stopped = reason;
        }

        /** The next part; null if another thread took the last one. */
        @Nullable
        Chunk next(Unit unit) {
            cutting.lock();
            try {
                if (allCut) {
                    return null;
                }
                @Nullable UUID from = cut;
                Population whose = trial.whose().get(population);
                cut = WhatIfRun.this
                        .parts
                        .cut(unit, whose, from, runs.chunkRecords())
                        .orElse(null);
                population += cut == null ? 1 : 0;
                allCut = population == trial.whose().size();
                return new Chunk(trial.tenant(), new UUID(0, 0), 0, whose, from, cut, new UUID(0, 0), 1);
            } finally {
                cutting.unlock();
            }
        }

        synchronized void add(Part part) {
            total.add(part.tally());
            parts++;
            if (System.nanoTime() - toldAt >= TELL_EVERY_NANOS) {
                toldAt = System.nanoTime();
                told.accept(view(WhatIfView.State.RUNNING, share()));
            }
        }

        private double share() {
            return Math.min(0.99, parts * (double) runs.chunkRecords() / Math.max(1, trial.records()));
        }

        synchronized WhatIfView result() {
            return stopped == null ? view(WhatIfView.State.DONE, 1) : view(WhatIfView.State.STOPPED, share());
        }

        private WhatIfView view(WhatIfView.State state, double share) {
            long millis = (System.nanoTime() - started) / 1_000_000;
            return total.view(trial, state, share, stopped, millis);
        }
    }
}
