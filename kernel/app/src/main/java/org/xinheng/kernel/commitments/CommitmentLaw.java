package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.commitments.Beginner;
import org.xinheng.definitions.commitments.CommitmentKind;
import org.xinheng.definitions.commitments.CommitmentVersion;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;

/** What the law of a day says about commitments: kinds, words, days. */
@ApplicationScoped
class CommitmentLaw {

    private static final String CHECK_AFTER = "commitment-check-after";
    private static final String WARN_BEFORE = "performance-warn-before";

    private final Definitions definitions;
    private final Deadlines deadlines;
    private final Clock clock;

    CommitmentLaw(Definitions definitions, Deadlines deadlines, Clock clock) {
        this.definitions = definitions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A kind as it is in force. */
    record InForce(CommitmentKind kind, CommitmentVersion version) {}

    /**
     * By when it is looked at.
     *
     * @param warnOn the day on which it becomes a task
     */
    record CheckDays(LocalDate checkOn, LocalDate warnOn) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day of an instant, here. */
    LocalDate dayOf(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    /** The kinds of today, in the order of the standard. */
    List<InForce> list() {
        return definitions.commitments().values().stream()
                .flatMap(kind -> kind.versionOn(today()).stream().map(version -> new InForce(kind, version)))
                .toList();
    }

    /**
     * A kind that may be begun by somebody today.
     *
     * @throws KernelException {@code COMMITMENT_KIND_UNKNOWN} (404); {@code COMMITMENT_KIND_CLOSED} (409)
     */
    InForce require(String id, Beginner beginner) {
        InForce found = list().stream()
                .filter(each -> each.kind().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        CommitmentError.COMMITMENT_KIND_UNKNOWN, "没有编号为“%s”的信用承诺类型。请从列出的类型中选择。".formatted(id)));
        if (!found.version().begunBy().contains(beginner)) {
            throw new KernelException(
                    CommitmentError.COMMITMENT_KIND_CLOSED,
                    "“%s”承诺%s，不能在这里发起。"
                            .formatted(
                                    found.kind().label().zh(),
                                    found.version().begunBy().contains(Beginner.REPAIR)
                                            ? "随信用修复申请签署，修复同意后自动转入监管"
                                            : "不由您这样的用户发起"));
        }
        return found;
    }

    /** The words of a kind with their blanks, as the law of the day on which it was begun has them. */
    String words(Terms terms) {
        return Objects.requireNonNull(definitions.commitments().get(terms.kind()))
                .versionOn(terms.begunOn())
                .orElseThrow()
                .text();
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(Sm3.digest(text));
    }

    /** By the end of its term, or of the time the law gives for one without a term. */
    CheckDays checkDays(Unit unit, Terms terms, LocalDate madeOn) {
        LocalDate check = terms.validUntil() == null
                ? deadlines.due(unit.tenant(), CHECK_AFTER, madeOn).day()
                : terms.validUntil();
        return new CheckDays(check, check.minusDays(warnDays(unit)));
    }

    /** How many days before the end of a term it becomes a task. */
    int warnDays(Unit unit) {
        return deadlines.due(unit.tenant(), WARN_BEFORE, today()).count();
    }
}
