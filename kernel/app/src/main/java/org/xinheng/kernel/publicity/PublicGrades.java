package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Standard.Shown;

/**
 * Keeps the public grades in step with the published runs. A run is copied chunk by chunk, each chunk a unit of its own,
 * before one short unit points the public to it; then the former copy is removed. Every method may be repeated at will.
 */
@ApplicationScoped
public class PublicGrades {

    private final Work work;
    private final Standards standards;
    private final PublicGradeRepository repository;
    private final int chunk;
    private final Clock clock;

    PublicGrades(
            Work work, Standards standards, PublicGradeRepository repository, PublicityConfig config, Clock clock) {
        this.work = work;
        this.standards = standards;
        this.repository = repository;
        this.chunk = config.gradesPerUnit();
        this.clock = clock;
    }

    /** Shows the standard's latest published run; copies it again if the public sees it already, for corrected grades. */
    public void publish(Actor actor, String standard) {
        work.run(actor, "publicity.want-grades", unit -> {
                    lock(unit);
                    unit.note("standard", standard);
                    return Optional.ofNullable(outdated(unit, standard, true));
                })
                .ifPresent(grading -> bring(actor, grading));
    }

    /** To be called first by every unit that changes what the public sees of grades, before it changes anything else. */
    void lock(Unit unit) {
        repository.lock(unit);
    }

    /** The runs of these standards that the public should see and does not; takes down what it may not see any more, under the lock. */
    List<Grading> outdated(Unit unit, List<String> ids) {
        return ids.stream()
                .flatMap(standard -> Optional.ofNullable(outdated(unit, standard, false)).stream())
                .toList();
    }

    /** Shows a run, chunk by chunk. */
    void bring(Actor actor, Grading grading) {
        copy(actor, grading);
        boolean done = work.run(actor, "publicity.show-grades", unit -> show(unit, grading));
        if (done) {
            clean(actor, grading.standard(), grading.run());
        }
    }

    /** What has to be copied; null if nothing has: the public sees it, or may see nothing and does not. */
    private @Nullable Grading outdated(Unit unit, String standard, boolean again) {
        var present = repository.present(unit, standard).orElse(null);
        var wanted = wanted(unit, standard).orElse(null);
        if (wanted == null) {
            if (present != null) {
                int gone = repository.takeDown(unit, standard);
                PublicStandardRepository.touch(unit);
                unit.note("takenDown", gone);
                repository.addReceipt(
                        unit, standard, present.run(), PublicGradeRepository.Cause.TAKEN_DOWN, 0, gone, today());
            }
            return null;
        }
        return !again && present != null && wanted.isShownBy(present) ? null : wanted;
    }

    /** What the public may see; nothing if the standard is not in use here, shows nothing or is about natural persons. */
    private Optional<Grading> wanted(Unit unit, String id) {
        return standards
                .find(unit, id)
                .map(source -> source.evaluator().standard())
                .filter(standard -> standard.shown() != Shown.NONE && !standard.isAboutPersons())
                .filter(standard -> standard.editionOn(today()).isPresent())
                .flatMap(standard -> repository
                        .latestRun(unit, id)
                        .flatMap(run ->
                                edition(standard, run.edition()).map(edition -> grading(standard, edition, run))));
    }

    private static Optional<Edition> edition(Standard standard, String version) {
        return standard.editions().stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst();
    }

    private static Grading grading(Standard standard, Edition edition, Grading.Run run) {
        return new Grading(
                standard.id(),
                run.id(),
                run.edition(),
                run.asOf(),
                run.publishedOn(),
                standard.shown(),
                IntStream.range(0, edition.grades().size())
                        .mapToObj(place -> Grading.Line.of(standard, edition, place))
                        .toList());
    }

    private void copy(Actor actor, Grading grading) {
        var after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            UUID from = after.get();
            after = work.run(actor, "publicity.copy-grades", unit -> {
                lock(unit);
                unit.note("run", grading.run());
                return repository.copy(unit, grading, from, chunk);
            });
        }
    }

    /** False if the public may not see this any more, because something was decided while it was copied. */
    private boolean show(Unit unit, Grading grading) {
        unit.note("standard", grading.standard());
        unit.note("run", grading.run());
        lock(unit);
        if (!wanted(unit, grading.standard()).map(grading::equals).orElse(false)) {
            return false;
        }
        int gone = repository.removeUngraded(unit, grading);
        int shown = repository.countCopied(unit, grading);
        unit.note("published", shown);
        repository.addReceipt(
                unit, grading.standard(), grading.run(), PublicGradeRepository.Cause.PUBLISHED, shown, gone, today());
        repository.show(unit, grading);
        PublicStandardRepository.touch(unit);
        return true;
    }

    private void clean(Actor actor, String standard, UUID keep) {
        int removed = chunk;
        while (removed == chunk) {
            removed = work.run(actor, "publicity.clean-grades", unit -> {
                lock(unit);
                return repository.removeOthers(unit, standard, keep, chunk);
            });
        }
    }

    /** Brings what the public sees of one subject's grades in step; does nothing for a natural person. */
    void correct(Actor actor, UUID subject) {
        work.change(actor, "publicity.correct-grade", unit -> {
            lock(unit);
            unit.note("subject", subject);
            repository.codeOf(unit, subject).ifPresent(code -> followSubjects(unit, Set.of(code)));
        });
    }

    /** Corrected codes and names, and merged subjects, show; for a unit that follows subjects and has the lock. */
    void followSubjects(Unit unit, Set<String> codes) {
        int changed = repository.followSubjects(unit, codes, today());
        if (changed > 0) {
            PublicStandardRepository.touch(unit);
            unit.note("grades", changed);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
