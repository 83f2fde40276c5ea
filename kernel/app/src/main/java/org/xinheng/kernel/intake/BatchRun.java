package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.catalogue.OfferedItem;
import org.xinheng.kernel.intake.check.RowChecker;
import org.xinheng.kernel.intake.check.RowPlan;
import org.xinheng.kernel.intake.check.SourceUnits;
import org.xinheng.kernel.intake.heads.HeadFinder;
import org.xinheng.kernel.intake.heads.HeadMatch;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.intake.sheet.TableFile;
import org.xinheng.kernel.intake.sheet.UnreadableFile;
import org.xinheng.kernel.records.DisclosureRules;
import org.xinheng.kernel.records.StagedRecords;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.LeaseLost;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.Work;

/** Reads one claimed batch from its resume point to its end. */
@ApplicationScoped
class BatchRun {

    private final Work work;
    private final BatchRepository batches;
    private final ChunkWriter writer;
    private final Catalogue catalogue;
    private final Definitions definitions;
    private final Circumstances circumstances;

    /** What a run needs besides its collaborators. */
    @Singleton
    static class Circumstances {
        private final Vault vault;
        private final IntakeConfig config;
        private final Clock clock;

        Circumstances(Vault vault, IntakeConfig config, Clock clock) {
            this.vault = vault;
            this.config = config;
            this.clock = clock;
        }

        Vault vault() {
            return vault;
        }

        int chunkRows() {
            return config.chunkRows();
        }

        Clock clock() {
            return clock;
        }
    }

    BatchRun(
            Work work,
            BatchRepository batches,
            ChunkWriter writer,
            Catalogue catalogue,
            Definitions definitions,
            Circumstances circumstances) {
        this.work = work;
        this.batches = batches;
        this.writer = writer;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.circumstances = circumstances;
    }

    /** Reads the batch; a file that cannot be read at all ends as FAILED. */
    void run(BatchQueueRepository.Claimed claimed) throws IOException {
        run(claimed, chunk -> {});
    }

    /** As {@link #run(BatchQueueRepository.Claimed)}; the watcher is called after each commit. */
    void run(BatchQueueRepository.Claimed claimed, Consumer<Chunk> watcher) throws IOException {
        Actor actor = Actor.system(claimed.tenant());
        Path spool = Spool.create("batch");
        BatchView.@Nullable Failure failure = null;
        try {
            Batch batch = fetch(actor, claimed, spool);
            read(actor, claimed, batch, spool, watcher);
        } catch (UnreadableFile refused) {
            failure = new BatchView.Failure(refused.reason().name(), refused.detail());
        } finally {
            Files.deleteIfExists(spool);
        }
        finish(actor, claimed, failure);
    }

    /** Gives a batch up after the kernel itself failed too often. */
    void giveUp(BatchQueueRepository.Claimed claimed, String reference) {
        finish(
                Actor.system(claimed.tenant()),
                claimed,
                new BatchView.Failure("INTERNAL", "系统多次处理失败，已收录的行不受影响，其余未收录。请把编号 %s 告知平台运营人员。".formatted(reference)));
    }

    private void finish(Actor actor, BatchQueueRepository.Claimed claimed, BatchView.@Nullable Failure failure) {
        work.change(actor, "intake.finish", unit -> {
            unit.note("batch", claimed.batch());
            boolean mine = batches.finish(
                    unit,
                    claimed.batch(),
                    claimed.worker(),
                    failure,
                    circumstances.clock().instant());
            if (!mine) {
                throw new LeaseLost("The batch");
            }
            unit.tell(new BatchFinished(claimed.batch()));
        });
    }

    /** Brings the file from the database to this node's disk, part by part. */
    private Batch fetch(Actor actor, BatchQueueRepository.Claimed claimed, Path spool) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16)) {
            return work.run(actor, "intake.fetch", unit -> {
                unit.note("batch", claimed.batch());
                int part = 0;
                var bytes = batches.findPart(unit, claimed.batch(), part);
                while (bytes.isPresent()) {
                    append(out, bytes.get());
                    bytes = batches.findPart(unit, claimed.batch(), ++part);
                }
                return batches.require(unit, claimed.batch());
            });
        }
    }

    private static void append(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(
            Actor actor, BatchQueueRepository.Claimed claimed, Batch batch, Path spool, Consumer<Chunk> watcher)
            throws IOException {
        try (TableFile file = TableFile.open(spool)) {
            HeadMatch match = new HeadFinder(items(actor, batch), batch.reportedOn()).find(file);
            List<SourceUnits.SourceUnit> sources = work.run(actor, "intake.recognise", unit -> {
                unit.note("batch", batch.id());
                var bureaus = batches.listSources(unit);
                batches.recognise(
                        unit, batch.id(), match.item().id(), match.version().version(), match.heads(), match.notes());
                return bureaus;
            });
            var plan = new RowPlan(match.item(), match.version(), match.columnsOf(), match.set(), file.isDate1904());
            var checker = new RowChecker(plan, new SourceUnits(sources, batch.bureau()), batch.reportedOn());
            var drafts = new DraftMaker(
                    plan, disclosure(actor, match, batch), circumstances.vault().of(claimed.tenant()));
            try (var source =
                    new RowSource(file, match, checker, drafts, circumstances.chunkRows(), batch.resumeLine())) {
                writeAll(actor, claimed, of(match, batch), source, new Tally(batch.totals()), watcher);
            }
        }
    }

    private void writeAll(
            Actor actor,
            BatchQueueRepository.Claimed claimed,
            StagedRecords.Of all,
            RowSource source,
            Tally tally,
            Consumer<Chunk> watcher)
            throws IOException {
        for (Chunk chunk = source.next(); chunk != null; chunk = source.next()) {
            Chunk present = chunk;
            work.change(actor, "intake.merge", unit -> writer.write(unit, all, claimed.worker(), present, tally));
            watcher.accept(chunk);
        }
    }

    private List<CatalogueItem> items(Actor actor, Batch batch) {
        if (batch.item().equals("auto")) {
            return catalogue.list(actor, batch.reportedOn()).stream()
                    .map(OfferedItem::item)
                    .toList();
        }
        return List.of(
                catalogue.require(actor, batch.item(), batch.reportedOn()).item());
    }

    private DisclosureRules disclosure(Actor actor, HeadMatch match, Batch batch) {
        return new DisclosureRules(
                definitions,
                match.item().act(),
                match.version(),
                batch.reportedOn(),
                catalogue.reporting(actor, batch.since()));
    }

    static StagedRecords.Of of(HeadMatch match, Batch batch) {
        return new StagedRecords.Of(
                match.item().id(),
                match.version().version(),
                match.item().act().name(),
                match.version().disclosure().name(),
                batch.reportedOn(),
                batch.id(),
                batch.uploadedBy());
    }

    /** A fresh name for a worker's hold on one batch. */
    static UUID newWorker() {
        return UUID.randomUUID();
    }
}
