package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;

/** Writes what a step means for the commitment: its state, the words signed, the record of what was determined. */
@ApplicationScoped
class CommitmentBook {

    /** The catalogue item of what is determined. */
    static final String ITEM = "commitment-performance";

    private final CommitmentRepository commitments;
    private final CommitmentLaw law;
    private final Parties parties;
    private final Gate gate;
    private final CommitmentWords words;
    private final TenantDirectory tenants;

    CommitmentBook(
            CommitmentRepository commitments,
            CommitmentLaw law,
            Parties parties,
            Gate gate,
            CommitmentWords words,
            TenantDirectory tenants) {
        this.commitments = commitments;
        this.law = law;
        this.parties = parties;
        this.gate = gate;
        this.words = words;
        this.tenants = tenants;
    }

    /** Notes a commitment that was begun, under its number of the data standard. */
    void begin(Unit unit, CaseFile<Commitment> file, Party party) {
        commitments.add(unit, file.id(), codeOf(unit, file), party, file.state().terms());
    }

    /** Division of the place of acceptance, day, serial number: the case's own, which has no gaps within a year. */
    private String codeOf(Unit unit, CaseFile<Commitment> file) {
        String division = tenants.byId(unit.tenant()).orElseThrow().divisionCode();
        int serial = Integer.parseInt(file.number().substring(file.number().lastIndexOf('-') + 1));
        LocalDate day = file.openedOn();
        return String.format(
                Locale.ROOT,
                "%s%04d%02d%02d%06d",
                division,
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                serial);
    }

    /** The step with the commitment's state written after it. */
    Move<Commitment> noted(Unit unit, Move<Commitment> move) {
        return move.then(after -> commitments.move(unit, after.id(), stateOf(after)));
    }

    /** The signature with the words it is under. */
    Move<Commitment> signed(Unit unit, Move<Commitment> move, Terms terms, Signature signature, String text) {
        return move.then(after -> words.keep(
                unit,
                after.id(),
                stateOf(after),
                terms,
                new SignedWords(text, signature, unit.actor().person(), unit.startedAt())));
    }

    private static String stateOf(CaseFile<Commitment> file) {
        return switch (file.state()) {
            case Commitment.Drafted _ -> "DRAFTED";
            case Commitment.Signed _ -> "SIGNED";
            case Commitment.Running _ -> "RUNNING";
            case Commitment.Due _ -> "DUE";
            case Commitment.Judged _ -> "JUDGED";
            case Commitment.Fulfilled _ -> "FULFILLED";
            case Commitment.Broken _ -> "BROKEN";
            case Commitment.Cleared _ -> "CLEARED";
            case Commitment.Refused _ -> "REFUSED";
            case Commitment.Withdrawn _ -> "WITHDRAWN";
        };
    }

    /**
     * What was determined becomes a record through the gate; the record. None for a natural person: the catalogue's item is
     * about business subjects, and nothing outside the catalogue enters anybody's record (L1).
     */
    @Nullable
    UUID report(Unit unit, CaseFile<Commitment> file, Signature signature, Finding finding) {
        Terms terms = file.state().terms();
        if (terms.person() != null) {
            return null;
        }
        String code = commitments.find(unit, file.id()).orElseThrow().code();
        BureauView bureau = parties.known(unit, terms.bureau());
        return gate.pass(
                unit,
                "commitment-%s-%d".formatted(file.id(), file.version()),
                ITEM,
                code,
                terms.code(),
                row(code, terms, signature, finding, bureau));
    }

    /** Writes the determination into the ledger. */
    void determine(Unit unit, CaseFile<Commitment> after, Finding finding, @Nullable UUID record) {
        commitments.determine(unit, after.id(), stateOf(after), finding.fulfilment(), law.today(), record);
    }

    private Map<String, Object> row(String code, Terms terms, Signature signature, Finding finding, BureauView bureau) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("CN_BM", code);
        row.put("CN_MC", terms.name());
        row.put("CN_LB", terms.category());
        row.put("CN_DM", terms.code());
        row.put("CN_LX", terms.kindLabel());
        row.put("CN_SY", terms.matter());
        row.put("CN_NR", terms.content());
        row.put("CN_WNZR", terms.liability());
        row.put("CN_ZCRQ", signature.madeOn().toString());
        row.put("CN_YXQ", text(terms.validUntil()));
        row.put("CN_LXZT", finding.fulfilment().label());
        row.put("CN_WLXNR", finding.unkept());
        row.put("CN_ZJNR", finding.consequence());
        row.put("CN_RDRQ", law.today().toString());
        row.put("CN_RDDW", bureau.name());
        row.put("CN_RDDWDM", bureau.code());
        row.put("CN_SLDW", terms.authority());
        row.put("CN_SLDWDM", terms.authorityCode());
        row.put("CN_GKLX", terms.disclosure());
        return row;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
