package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListVersion;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.intake.check.PrivacyScan;
import org.xinheng.kernel.records.RecordBrief;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Looks at a proposal: is there such a list, an effective record as evidence, a ground of the law, a sound reason. */
@ApplicationScoped
class ProposalCheck {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final ListLaw law;
    private final Records records;
    private final ListEntryRepository entries;
    private final Catalogue catalogue;

    ProposalCheck(ListLaw law, Records records, ListEntryRepository entries, Catalogue catalogue) {
        this.law = law;
        this.records = records;
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /** A sound proposal and whom it is about. */
    record Sound(Proposal proposal, CaseSubject subject) {}

    /**
     * Checks a proposal.
     *
     * @throws KernelException {@code LIST_EVIDENCE_MISSING} (400), {@code LIST_EVIDENCE_GONE} (409), {@code RECORD_NOT_FOUND}
     *     (404), {@code LIST_UNKNOWN} (404), {@code LIST_DECIDED_ELSEWHERE} (403), {@code LIST_SUBJECT_KIND} (400), {@code
     *     LIST_PROPOSAL_INVALID} (400), {@code LIST_REASON_PRIVATE} (400), {@code LISTED_ALREADY} (409)
     */
    Sound check(Unit unit, ProposeListing command, LocalDate today) {
        UUID evidence = command.record();
        if (evidence == null) {
            throw new KernelException(
                    ListError.LIST_EVIDENCE_MISSING, "列入名单须以生效的法律文书为依据（国办发〔2020〕49号，L2）。请先选择作为依据的记录。");
        }
        var list = law.require(unit, command.list() == null ? "" : command.list(), today);
        law.requireOwn(unit, list);
        RecordBrief record = requireEffective(unit, evidence);
        SubjectKind kind = entries.kindOf(unit, evidence).orElseThrow();
        if (!list.version().subjectKinds().contains(kind)) {
            throw new KernelException(
                    ListError.LIST_SUBJECT_KIND,
                    "名单“%s”不适用于%s。请核对主体类别。".formatted(list.kind().label().zh(), kind.label()));
        }
        String reason = text(command.reason());
        requireSound(command, reason, list.version());
        var subject = new CaseSubject(record.subject(), record.privateSubject(), record.code(), record.name());
        entries.findActive(unit, list.kind().id(), subject).ifPresent(entry -> {
            throw new KernelException(
                    ListError.LISTED_ALREADY,
                    "该主体已在“%s”内（%s，列入至%s），不能重复列入。"
                            .formatted(
                                    entry.listLabel(),
                                    entry.decision().documentNo(),
                                    entry.term().endsOn().minusDays(1)));
        });
        return new Sound(
                new Proposal(
                        list.kind().id(),
                        list.kind().label().zh(),
                        evidence,
                        record.title(),
                        record.documentNo(),
                        record.authorityName(),
                        kind,
                        text(command.ground()),
                        reason,
                        text(command.extension()).isEmpty() ? null : text(command.extension())),
                subject);
    }

    /** The evidence, if it is still in force. */
    RecordBrief requireEffective(Unit unit, UUID evidence) {
        RecordBrief record = records.brief(unit, evidence);
        if (!record.state().equals("EFFECTIVE")) {
            throw new KernelException(
                    ListError.LIST_EVIDENCE_GONE,
                    "作为依据的记录（%s）已撤回、到期或暂缓，不是生效文书，不能据以列入名单。".formatted(record.documentNo()));
        }
        if (!catalogue.isEvidence(unit.actor(), record.item())) {
            throw new KernelException(
                    ListError.LIST_EVIDENCE_EXCLUDED,
                    "本地区已决定该目录事项的信息（%s）不作为列入名单的依据。请改用其他生效文书，或查看目录调整的决定。".formatted(record.documentNo()));
        }
        return record;
    }

    private static void requireSound(ProposeListing command, String reason, ListVersion version) {
        List<FieldError> wrong = new ArrayList<>();
        if (!version.process().grounds().contains(text(command.ground()))) {
            wrong.add(new FieldError("ground", "请从该名单法定的列入情形中选择一项。"));
        }
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            wrong.add(new FieldError("reason", "请写明列入事由（%d至%d字）。".formatted(SHORTEST, LONGEST)));
        }
        if (!wrong.isEmpty()) {
            throw new KernelException(
                    ListError.LIST_PROPOSAL_INVALID, "列入提议有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
        }
        requireNothingPrivate(reason);
        extension(command.extension(), version);
    }

    /**
     * A reason may be published, so it must not hold what the public must not read (V13).
     *
     * @throws KernelException {@code LIST_REASON_PRIVATE} (400)
     */
    static void requireNothingPrivate(String text) {
        Optional.ofNullable(PrivacyScan.find(text, false)).ifPresent(found -> {
            throw new KernelException(
                    ListError.LIST_REASON_PRIVATE, "文字中含有%s，列入事由会公示和送达。请删去后重新提交。".formatted(found.label()));
        });
    }

    /**
     * The longer term that was asked for, or null.
     *
     * @throws KernelException {@code EXTENSION_NOT_ALLOWED} (400)
     */
    static @Nullable Period extension(@Nullable String text, ListVersion version) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Period wanted;
        try {
            wanted = Period.parse(text.strip());
        } catch (DateTimeException _) {
            throw refused(version);
        }
        if (!version.allows(wanted)) {
            throw refused(version);
        }
        return wanted;
    }

    private static KernelException refused(ListVersion version) {
        var extension = version.extension();
        return new KernelException(
                ListError.EXTENSION_NOT_ALLOWED,
                extension == null
                        ? "本名单的规定没有延长期限的情形。请删去延长期限。"
                        : "只能延长%s至%s：%s。请改正。"
                                .formatted(
                                        ListPapers.words(extension.atLeast()),
                                        ListPapers.words(extension.atMost()),
                                        extension.when()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
