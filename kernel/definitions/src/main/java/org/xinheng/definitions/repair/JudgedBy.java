package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.ClassTerm;
import org.xinheng.definitions.publicity.Classification;
import org.xinheng.definitions.publicity.Classification.Reason;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.definitions.publicity.PublicityRegime;
import org.xinheng.definitions.publicity.PublicityRegime.Anchor;

/** Puts a record into its class by a publicity regime, and counts the months from the day that regime counts from. */
public record JudgedBy(PublicityRegime publicity) {

    Judgement judge(RepairRegime regime, RepairFacts facts) {
        var reasons = new ArrayList<Reason>();
        PublicityClass publicityClass = classOf(regime, facts, reasons);
        ClassTerm term = publicity.termOf(publicityClass);
        LocalDate start = start(facts);
        LocalDate from = start.plusMonths(term.minMonths());
        LocalDate end = start.plusMonths(term.maxMonths());
        reasons.add(new Reason("shortest-publicity", shortest(term, start, from, facts), term.basis()));
        @Nullable
        Bar bar = regime.bars().stream()
                .filter(candidate -> facts.penalties().stream().anyMatch(candidate::appliesTo))
                .findFirst()
                .orElse(null);
        return new Judgement(regime, publicityClass, from, end, bar, reasons);
    }

    private PublicityClass classOf(RepairRegime regime, RepairFacts facts, List<Reason> reasons) {
        if (facts.determinedClass() != null) {
            String words = "认定单位已认定为“" + facts.determinedClass().label() + "”失信信息";
            reasons.add(new Reason("determined-class", words, regime.basis()));
            return facts.determinedClass();
        }
        Classification gravest = publicity.classify(facts.penalties().getFirst());
        for (PenaltyFacts penalty : facts.penalties()) {
            Classification other = publicity.classify(penalty);
            if (other.publicityClass().compareTo(gravest.publicityClass()) > 0) {
                gravest = other;
            }
        }
        if (facts.kinds().size() > 1 || facts.penalties().size() > 1) {
            String words = "一份决定有多项处罚，按其中最重的一项认定为“" + gravest.publicityClass().label() + "”";
            reasons.add(new Reason("most-severe", words, regime.basis()));
        }
        reasons.add(gravest.reasons().getFirst());
        return gravest.publicityClass();
    }

    /** A record that was never shown is counted from its document, whatever the regime. */
    private LocalDate start(RepairFacts facts) {
        boolean shown = facts.firstPublishedOn() != null && publicity.anchor() == Anchor.FIRST_PUBLISHED;
        return shown && facts.firstPublishedOn() != null ? facts.firstPublishedOn() : facts.decidedOn();
    }

    private String shortest(ClassTerm term, LocalDate start, LocalDate from, RepairFacts facts) {
        if (term.minMonths() == 0) {
            return "没有最短公示期，义务履行完毕即可申请";
        }
        String counted = start.equals(facts.decidedOn()) ? "决定书日期" : "首次公示之日";
        return "最短公示期%d个月，自%s（%s）起计算，%s起可申请".formatted(term.minMonths(), counted, start, from);
    }
}
