package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.intake.check.Verdict;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Files from bureaus: received, followed, and their rows' verdicts shown. Reading happens behind, on any node. */
@ApplicationScoped
public class Intake {

    static final Role[] REPORTERS = {Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR};
    private static final Role[] READERS = {
        Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR
    };
    private static final String AUTO = "auto";
    private static final int LONGEST_NAME = 200;
    private static final int MAX_ROWS = 500;

    private final Work work;
    private final BatchRepository batches;
    private final IssueRepository issues;
    private final BatchViews views;
    private final Reception reception;
    private final Clock clock;

    /** What receiving a file needs. */
    @Singleton
    static class Reception {
        private final Catalogue catalogue;
        private final IntakeConfig config;
        private final ReadBatches readers;

        Reception(Catalogue catalogue, IntakeConfig config, ReadBatches readers) {
            this.catalogue = catalogue;
            this.config = config;
            this.readers = readers;
        }
    }

    Intake(
            Work work,
            BatchRepository batches,
            IssueRepository issues,
            BatchViews views,
            Reception reception,
            Clock clock) {
        this.work = work;
        this.batches = batches;
        this.issues = issues;
        this.views = views;
        this.reception = reception;
        this.clock = clock;
    }

    /**
     * Stores a file; its rows are read behind.
     *
     * @param item id of the catalogue item, or {@code auto} to let the head decide
     * @param body the file; streamed, never held in memory
     */
    public BatchView receive(Actor actor, String item, String fileName, InputStream body) {
        actor.require(REPORTERS);
        LocalDate today = LocalDate.now(clock);
        String name = plainName(fileName);
        if (!item.equals(AUTO)) {
            reception.catalogue.require(actor, item, today);
        }
        try (Upload upload = Upload.receive(body, reception.config.maxFileBytes())) {
            var batch = new BatchRepository.NewBatch("FILE", item, name, upload.size(), upload.digest(), today);
            BatchView view = work.run(actor, "intake.upload", unit -> {
                var same = batches.findSame(unit, upload.digest()).orElse(null);
                UUID id = batches.add(unit, batch, same);
                store(upload, (part, bytes) -> batches.addPart(unit, id, part, bytes));
                unit.note("batch", id);
                unit.note("size", upload.size());
                return views.view(unit.actor(), batches.require(unit, id));
            });
            reception.readers.wake();
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void store(Upload upload, Upload.PartTaker taker) {
        try {
            upload.eachPart(taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name without folders, in which nothing can hide. */
    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new KernelException(IntakeError.FILE_NAME_INVALID, "文件名为空、过长或含有特殊字符。请改成200字以内的普通文件名后重新上传。");
        }
        return name;
    }

    /** Batches of the tenant, newest first. */
    public Page<BatchView> list(Actor actor, BatchQuery query, @Nullable UUID after, int limit) {
        int size = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "intake.list", unit -> list(unit, query, after, size));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<BatchView> list(Unit unit, BatchQuery query, @Nullable UUID after, int size) {
        unit.actor().require(READERS);
        List<Batch> found = batches.list(unit, query, after, size);
        return new Page<>(
                found.stream().map(batch -> views.view(unit.actor(), batch)).toList(),
                found.size() < size ? null : found.getLast().id().toString());
    }

    /** One batch as it stands now. */
    public BatchView require(Actor actor, UUID id) {
        actor.require(READERS);
        return work.run(actor, "intake.view", unit -> views.view(actor, batches.require(unit, id)));
    }

    /** Rows that were not simply accepted, in the file's order. */
    public Page<RowIssue> listIssues(
            Actor actor, UUID id, @Nullable String verdict, @Nullable String rule, int after, int limit) {
        actor.require(READERS);
        Rule broken = rule(rule);
        Verdict wanted = verdict == null || verdict.isEmpty() ? null : verdict(verdict);
        int size = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "intake.issues", unit -> {
            batches.require(unit, id);
            List<RowIssue> found = issues.list(unit, id, wanted, broken, after, size);
            return new Page<>(
                    found,
                    found.size() < size ? null : String.valueOf(found.getLast().line()));
        });
    }

    /**
     * The rule of this name, or null when none is named.
     *
     * @throws KernelException {@code RULE_UNKNOWN}
     */
    static @Nullable Rule rule(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new KernelException(IntakeError.RULE_UNKNOWN, "没有“%s”这条核验规则。可用：V01 至 V14。".formatted(name)));
    }

    private static Verdict verdict(String wire) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        IntakeError.VERDICT_UNKNOWN,
                        "没有“%s”这种处理结果。可用：accept、warn、hold、duplicate、update、reject。".formatted(wire)));
    }
}
