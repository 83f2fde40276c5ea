package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;

/**
 * Repair during one period of the law. An application is judged by the regime in force on the day it is processed.
 *
 * @param id kebab case
 * @param label name shown to people
 * @param from first day in force
 * @param until first day no longer in force, or null
 * @param publicity id of the publicity regime that holds classes, months and the day they are counted from
 * @param materials what an applicant hands in
 * @param bars conduct that cannot be repaired
 * @param clocks ids of the parameters that hold the clocks
 * @param atLongest what happens when the longest publicity ends
 * @param shielding when a record is hidden for a while; null when the regime knows no such thing
 * @param brokenCommitment basis on which a broken repair commitment brings the longest publicity back
 * @param texts wording of commitment and notice
 * @param basis the regime itself
 */
public record RepairRegime(
        String id,
        Label label,
        LocalDate from,
        @Nullable LocalDate until,
        String publicity,
        List<Material> materials,
        List<Bar> bars,
        Clocks clocks,
        AtLongest atLongest,
        @Nullable Shielding shielding,
        LegalBasis brokenCommitment,
        RepairTexts texts,
        LegalBasis basis) {

    /**
     * Ids of parameters; null where the regime fixes no such clock.
     *
     * @param acceptance working days to check the materials
     * @param answer working days for the department's answer
     * @param extension further working days, once
     * @param execution working days in which every copy follows
     * @param ban months without a new application after false materials
     */
    public record Clocks(
            @Nullable String acceptance,
            @Nullable String answer,
            @Nullable String extension,
            @Nullable String execution,
            @Nullable String ban) {}

    /**
     * Temporary shielding (暂时屏蔽) while a court's plan is carried out; when the plan fails the record is shown again, when
     * it is completed the subject applies for repair.
     *
     * @param grounds which plans
     * @param basis why
     */
    public record Shielding(Set<Ground> grounds, LegalBasis basis) {
        public Shielding {
            grounds = Set.copyOf(grounds);
        }
    }

    /** What a court approved. */
    public enum Ground {
        /** 重整. */
        REORGANISATION,
        /** 和解. */
        SETTLEMENT
    }

    public RepairRegime {
        materials = List.copyOf(materials);
        bars = List.copyOf(bars);
    }

    /** Whether it is applied on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether a court's ruling of this kind shields a record. */
    public boolean isShieldedBy(Ground ground) {
        return shielding != null && shielding.grounds().contains(ground);
    }

    /** Whether the law was known on a day, so that a date to come could rest on it. */
    boolean isKnownOn(LocalDate day) {
        return !day.isBefore(from)
                || (basis.published() != null && !basis.published().isAfter(day));
    }
}
