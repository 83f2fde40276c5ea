package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.repair.AtLongest.Outcome;
import org.xinheng.definitions.repair.RepairLaw;
import org.xinheng.definitions.repair.RepairRegime.Ground;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * What the determining bureau does with a record outside of an application: it says whether the obligation is met, excludes
 * a record the law excludes, shields one under a court's plan, and decides what happens at the longest publicity.
 */
@ApplicationScoped
public class RecordDesk {

    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final Work work;
    private final Records records;
    private final RecordStandings standings;
    private final StandingRepository repository;
    private final ShieldRepository shields;
    private final Law law;

    /** The law and the day. */
    @jakarta.inject.Singleton
    static class Law {
        private final Eligibilities eligibilities;
        private final RepairLaw repair;
        private final Clock clock;

        Law(Eligibilities eligibilities, Definitions definitions, Clock clock) {
            this.eligibilities = eligibilities;
            this.repair = definitions.repair();
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    RecordDesk(
            Work work,
            Records records,
            RecordStandings standings,
            StandingRepository repository,
            ShieldRepository shields,
            Law law) {
        this.work = work;
        this.records = records;
        this.standings = standings;
        this.repository = repository;
        this.shields = shields;
        this.law = law;
    }

    /**
     * The bureau says that the obligation is met, or that it is not.
     *
     * @param fulfilledOn the day it was met, or null when it is not
     */
    public EligibilityView setObligation(
            Actor actor, UUID record, @Nullable LocalDate fulfilledOn, @Nullable String note) {
        String why = Cases.reason(note, "核实情况");
        return work.run(actor, "repair.set-obligation", unit -> {
            requireDetermining(unit, record);
            if (fulfilledOn != null && fulfilledOn.isAfter(law.today())) {
                throw new KernelException(
                        RepairError.REPAIR_INVALID, "履行日期 %s 晚于今天。请填写实际履行完毕的日期。".formatted(fulfilledOn));
            }
            repository.setObligation(unit, record, fulfilledOn, why);
            return shown(unit, record);
        });
    }

    /** A law or a policy of the Party and the State says that this conduct cannot be repaired. */
    public EligibilityView exclude(
            Actor actor, UUID record, @Nullable String reason, @Nullable String act, @Nullable String article) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reason, "不可修复的理由");
        return work.run(actor, "repair.exclude", unit -> {
            requireDetermining(unit, record);
            if (act == null || act.isBlank()) {
                throw new KernelException(RepairError.REPAIR_INVALID, "认定不可修复须有法律、法规或者党中央、国务院政策文件依据。请填写依据的名称和条款。");
            }
            repository.addNotRepairable(unit, record, why, act.strip(), article == null ? "" : article.strip());
            return shown(unit, record);
        });
    }

    /**
     * Hides a record for a while because a court has approved a plan.
     *
     * @throws KernelException {@code SHIELD_NOT_POSSIBLE} (409) when the law of the day knows no such thing; {@code
     *     RECORD_STANDING_WRONG} (409) when the record is not in effect
     */
    public EligibilityView shield(Actor actor, UUID record, ShieldRecord command) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "repair.shield", unit -> {
            requireDetermining(unit, record);
            Ground ground = command.ground();
            if (ground == null || command.ruledOn() == null || command.ruledOn().isAfter(law.today())) {
                throw new KernelException(RepairError.REPAIR_INVALID, "请选择重整或和解，并填写不晚于今天的裁定日期。");
            }
            if (!law.repair.requireRegimeOn(law.today()).isShieldedBy(ground)) {
                throw new KernelException(RepairError.SHIELD_NOT_POSSIBLE, "现行规则没有规定这种情形下可以暂时屏蔽。");
            }
            String court = named(command.court(), "裁定法院");
            String ruling = named(command.rulingNo(), "裁定文书号");
            standings.shield(unit, record, "%s裁定批准%s（%s）".formatted(court, words(ground), ruling));
            shields.add(unit, record, ground, court, ruling, command.ruledOn());
            return shown(unit, record);
        });
    }

    /**
     * The plan was carried out, or has failed. After success the record stays hidden, its obligation counts as met, and the
     * subject applies for repair; after failure it is shown and used again.
     */
    public EligibilityView endShield(Actor actor, UUID record, boolean completed, @Nullable String note) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(note, completed ? "计划执行完毕的情况" : "计划不能执行的情况");
        return work.run(actor, "repair.end-shield", unit -> {
            requireDetermining(unit, record);
            String ruling = shields.end(unit, record, completed ? "COMPLETED" : "FAILED", why)
                    .orElseThrow(() -> new KernelException(RepairError.SHIELD_NOT_FOUND, "这条记录没有正在进行的暂时屏蔽。请刷新后查看。"));
            if (completed) {
                repository.setObligation(unit, record, law.today(), "计划（%s）执行完毕：%s".formatted(ruling, why));
            } else {
                standings.restore(unit, record, "计划（%s）不能执行：%s".formatted(ruling, why));
            }
            return shown(unit, record);
        });
    }

    /** The department's answer for a record past its longest publicity whose obligation is not met. */
    public EligibilityView decideAtLongest(Actor actor, UUID record, boolean stop, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reason, "决定的理由");
        return work.run(actor, "repair.decide-at-longest", unit -> {
            requireDetermining(unit, record);
            boolean asked = repository
                    .obligation(unit, record)
                    .filter(known -> "ASKED".equals(known.atLongest()))
                    .isPresent();
            if (!asked) {
                throw new KernelException(CaseError.CASE_WRONG_STATE, "这条记录没有等待决定的最长公示期事项。请刷新后查看。");
            }
            repository.decideAtLongest(unit, record, stop ? "STOP" : "KEEP");
            if (stop) {
                standings.stopPublicity(unit, record, why);
            }
            return shown(unit, record);
        });
    }

    /** Records past their longest publicity whose department was asked and has not decided; for a bureau its own. */
    public List<EligibilityView> listAtLongest(Actor actor) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        UUID bureau = actor.hasAny(Role.CITY_ADMINISTRATOR) ? null : actor.bureau();
        return work.run(
                actor,
                "repair.list-at-longest",
                unit -> repository.askedAtLongest(unit, bureau, MOST).stream()
                        .map(record -> shown(unit, record))
                        .toList());
    }

    /** Lets records whose obligation is not met stay before the public, or not, when their longest publicity ends by a day. */
    int endLongest(Actor actor, LocalDate by, int limit) {
        return work.run(actor, "repair.end-longest", unit -> {
            var ending = repository.endingUnfulfilled(unit, by, limit);
            for (UUID record : ending) {
                var assessment = law.eligibilities.assess(unit, record, null, Set.of());
                var answer = law.repair.atLongest(assessment.facts(), law.today());
                if (answer.outcome() != Outcome.STOP) {
                    standings.prolong(unit, record, answer.words());
                }
                repository.decideAtLongest(
                        unit,
                        record,
                        switch (answer.outcome()) {
                            case STOP -> "STOP";
                            case KEEP -> "KEEP";
                            case ASK_DEPARTMENT -> "ASKED";
                        });
            }
            unit.note("records", ending.size());
            return ending.size();
        });
    }

    private EligibilityView shown(Unit unit, UUID record) {
        return law.eligibilities.view(law.eligibilities.assess(unit, record, null, Set.of()));
    }

    /** The bureau that determined it, or the platform's administrators. */
    private void requireDetermining(Unit unit, UUID record) {
        unit.actor().require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        unit.note("record", record);
        UUID bureau = records.brief(unit, record).sourceBureau();
        boolean own = bureau != null && bureau.equals(unit.actor().bureau());
        if (!own && !unit.actor().hasAny(Role.CITY_ADMINISTRATOR)) {
            throw new KernelException(CaseError.CASE_NOT_YOURS, "只有作出认定的单位或者本地区信用平台管理员可以办理。");
        }
    }

    private static String named(@Nullable String text, String what) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new KernelException(RepairError.REPAIR_INVALID, "请填写%s（1至200字）。".formatted(what));
        }
        return text.strip();
    }

    private static String words(Ground ground) {
        return switch (ground) {
            case REORGANISATION -> "重整计划";
            case SETTLEMENT -> "和解协议";
        };
    }
}
