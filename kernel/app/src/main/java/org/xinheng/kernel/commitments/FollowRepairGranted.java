package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.xinheng.definitions.commitments.Beginner;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.records.RecordBrief;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.repair.RepairDesk;
import org.xinheng.kernel.repair.RepairGranted;
import org.xinheng.kernel.repair.SignedCommitment;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** A granted repair's commitment is supervised from then on, in the words that were signed with the application. */
@ApplicationScoped
class FollowRepairGranted implements FactListener<RepairGranted> {

    private static final String KIND = "repair-promise";

    private final Work work;
    private final Cases cases;
    private final RepairDesk repairs;
    private final Records records;
    private final CommitmentRepository commitments;
    private final Making making;

    /** What it takes to make one. */
    @jakarta.inject.Singleton
    static class Making {
        private final CommitmentLaw law;
        private final CommitmentWords words;
        private final CommitmentBook book;
        private final Parties parties;

        Making(CommitmentLaw law, CommitmentWords words, CommitmentBook book, Parties parties) {
            this.law = law;
            this.words = words;
            this.book = book;
            this.parties = parties;
        }
    }

    FollowRepairGranted(
            Work work,
            Cases cases,
            RepairDesk repairs,
            Records records,
            CommitmentRepository commitments,
            Making making) {
        this.work = work;
        this.cases = cases;
        this.repairs = repairs;
        this.records = records;
        this.commitments = commitments;
        this.making = making;
    }

    @Override
    public Class<RepairGranted> hears() {
        return RepairGranted.class;
    }

    @Override
    public void hear(Actor actor, RepairGranted fact) {
        work.change(Actor.system(actor.tenant()), "commitments.follow-repair", unit -> {
            unit.note("repair", fact.caseFile());
            if (!commitments.existsForRepair(unit, fact.caseFile())) {
                repairs.commitment(unit, fact.caseFile()).ifPresent(signed -> begin(unit, signed));
            }
        });
    }

    private void begin(Unit unit, SignedCommitment signed) {
        RecordBrief record = records.brief(unit, signed.record());
        String code = signed.subject().code();
        UUID person = signed.subject().privateSubject();
        UUID bureau = record.sourceBureau();
        if ((code == null && person == null) || bureau == null) {
            return; // of a record of another place, which supervises it itself
        }
        Party party = code == null ? Party.person(Objects.requireNonNull(person)) : making.parties.require(unit, code);
        Terms terms = terms(signed, record, party, making.parties.known(unit, bureau));
        var signature = new Signature(
                party.isPerson() ? "承诺人本人" : signed.text().signer(),
                signed.text().hash(),
                Signature.Channel.REPAIR,
                making.law.dayOf(signed.text().signedAt()));
        var days = making.law.checkDays(unit, terms, signature.madeOn());
        var first = Move.<Commitment>to(new Commitment.Running(terms, signature))
                .because("随信用修复申请%s签署，修复同意后转入监管".formatted(signed.number()))
                .until(days.checkOn())
                .handedTo(bureau);
        var wanted = new NewCase(
                "%s：%s".formatted(terms.kindLabel(), terms.matter()),
                signed.caseFile().toString(),
                party.asCaseSubject(),
                null);
        cases.open(unit, Commitments.KIND, wanted, first.then(file -> {
            making.book.begin(unit, file, party);
            making.words.keep(
                    unit,
                    file.id(),
                    "RUNNING",
                    terms,
                    new SignedWords(
                            signed.text().body(),
                            signature,
                            signed.text().signedBy(),
                            signed.text().signedAt()));
        }));
    }

    private Terms terms(SignedCommitment signed, RecordBrief record, Party party, BureauView bureau) {
        var kind = making.law.require(KIND, Beginner.REPAIR);
        return new Terms(
                kind.kind().id(),
                kind.kind().label().zh(),
                kind.kind().number(),
                party.code(),
                party.name(),
                party.category(),
                "对“%s”（%s）的信用修复".formatted(record.title(), record.documentNo()),
                "所认定的失信行为已经纠正，义务已经履行，今后依法诚信经营（承诺书全文随修复申请%s签署）".formatted(signed.number()),
                kind.version().liability(),
                bureau.id(),
                bureau.name(),
                bureau.code(),
                null,
                !party.isPerson(),
                kind.version().basis().citation(),
                making.law.today(),
                signed.caseFile(),
                party.person(),
                null);
    }
}
