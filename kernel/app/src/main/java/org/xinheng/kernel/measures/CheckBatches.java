package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.measures.CheckBatchRepository.NewRow;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.TenantVault;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.Work;

/** Check before you act, for up to 10,000 at once: a file in, answered in the background, a workbook and one receipt out. */
@ApplicationScoped
public class CheckBatches {

    private static final int MAX_ROWS = 200;
    private static final int SHOWN = 100;
    private static final int LONGEST_NAME = 200;
    private static final int HEAD = 6;
    private static final int TAIL = 4;

    /** What an identity number looks like, right or wrong: none is stored in clear. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9Xx]");

    private final Work work;
    private final CheckBatchRepository batches;
    private final Vault vault;
    private final Clock clock;

    CheckBatches(Work work, CheckBatchRepository batches, Vault vault, Clock clock) {
        this.work = work;
        this.batches = batches;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes a file in; it is answered from now on. For officers at counters and for the systems of bureaus.
     *
     * @param body text, CSV or Excel
     * @throws KernelException {@code CHECK_INVALID}, {@code CHECK_FILE_INVALID} (400); {@code CHECK_FILE_TOO_LARGE} (413)
     */
    public CheckBatchView take(
            Actor actor, String fileName, @Nullable String purpose, @Nullable Matter matter, InputStream body) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.OPERATOR);
        String why = Checks.purpose(purpose);
        AskedRows asked = AskedRows.read(body);
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        return work.run(actor, "measures.check-batch", unit -> {
            TenantVault own = vault.of(unit.tenant());
            var batch = new CheckBatchView(
                    UUID.randomUUID(),
                    name,
                    why,
                    matter == null ? null : matter.name(),
                    matter == null ? null : matter.label(),
                    asked.rows().size(),
                    0,
                    false,
                    LocalDate.now(clock),
                    actor.name(),
                    unit.startedAt(),
                    null,
                    List.of(),
                    null);
            batches.add(
                    unit,
                    batch,
                    asked.digest(),
                    asked.rows().stream().map(row -> stored(row, own)).toList());
            unit.note("batch", batch.id());
            unit.note("rows", batch.rows());
            unit.tell(new CheckBatchTaken(batch.id()));
            return batch;
        });
    }

    private static NewRow stored(AskedRows.Row row, TenantVault own) {
        String asked = row.asked();
        String number = IdentityNumber.normalise(asked);
        if (IdentityNumber.isValid(number)) {
            return new NewRow(row.line(), masked(number), own.blindIndex("身份证:" + number));
        }
        boolean wrong =
                NUMBER.matcher(asked).matches() && !UnifiedCreditCode.isValid(UnifiedCreditCode.normalise(asked));
        return new NewRow(row.line(), wrong ? masked(asked) : asked, null);
    }

    private static String masked(String number) {
        return number.substring(0, HEAD)
                + "*".repeat(number.length() - HEAD - TAIL)
                + number.substring(number.length() - TAIL);
    }

    /** The newest batches: an officer sees those of the own bureau, administrators and auditors all. */
    public List<CheckBatchView> list(Actor actor) {
        actor.require(Checks.OFFICERS);
        return work.run(actor, "measures.check-batches", unit -> batches.list(unit, Checks.seesAll(actor), SHOWN));
    }

    /**
     * One batch, with how far it is.
     *
     * @throws KernelException {@code CHECK_UNKNOWN} (404) also for those who may not see it
     */
    public CheckBatchView require(Actor actor, UUID id) {
        actor.require(Checks.OFFICERS);
        return work.run(actor, "measures.check-batch-view", unit -> {
            unit.note("batch", id);
            return batches.find(unit, Checks.seesAll(actor), id)
                    .map(batch -> batch.counted(batches.counts(unit, id)))
                    .orElseThrow(CheckBatches::unknown);
        });
    }

    /** Lines of a batch in the order of the file; those that are not answered yet have no outcome. */
    public Page<CheckBatchRow> listRows(
            Actor actor, UUID id, @Nullable String outcome, @Nullable String after, int limit) {
        actor.require(Checks.OFFICERS);
        int most = Math.clamp(limit, 1, MAX_ROWS);
        int line = Math.toIntExact(Math.min(Integer.MAX_VALUE, Checks.cursor(after, 0)));
        return work.run(actor, "measures.check-batch-rows", unit -> {
            unit.note("batch", id);
            if (batches.find(unit, Checks.seesAll(actor), id).isEmpty()) {
                throw unknown();
            }
            var rows = batches.listRows(unit, id, outcome, line, most + 1);
            boolean more = rows.size() > most;
            var page = more ? rows.subList(0, most) : rows;
            return new Page<>(page, more ? String.valueOf(page.getLast().line()) : null);
        });
    }

    static KernelException unknown() {
        return new KernelException(MeasureError.CHECK_UNKNOWN, "没有这个核查批次，或不属于您可以查看的范围。请返回列表重新查找。");
    }
}
