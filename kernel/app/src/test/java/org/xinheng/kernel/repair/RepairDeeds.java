package org.xinheng.kernel.repair;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xinheng.definitions.repair.RepairRegime.Ground;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.publicity.NewDay;
import org.xinheng.kernel.publicity.Publicity;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.scenarios.Deeds;
import org.xinheng.kernel.scenarios.Line;
import org.xinheng.kernel.scenarios.Onlookers;
import org.xinheng.kernel.scenarios.Scene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;

/** What can be done in scenarios of repair (信用修复). */
@Singleton
class RepairDeeds implements Deeds {

    private static final int AT_ONCE = 10;

    private final TestTenants tenants;
    private final Repairs repairs;
    private final RepairDesk desk;
    private final RecordDesk standing;
    private final Records records;
    private final Publicity publicity;
    private final Onlookers onlookers;
    private final NewDay newDay;
    private final Clock clock;

    RepairDeeds(
            TestTenants tenants,
            Repairs repairs,
            RepairDesk desk,
            RecordDesk standing,
            Records records,
            Publicity publicity,
            Onlookers onlookers,
            NewDay newDay,
            Clock clock) {
        this.tenants = tenants;
        this.repairs = repairs;
        this.desk = desk;
        this.standing = standing;
        this.records = records;
        this.publicity = publicity;
        this.onlookers = onlookers;
        this.newDay = newDay;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "信用修复";
    }

    @Override
    public void set(Scene scene, Line decision) {
        var city = scene.city();
        String kinds = String.join(";", decision.texts("处罚"));
        var record = TestRecord.penalty()
                .set("decided_on", decision.day())
                .set("publish_from", decision.day())
                .set("reported_on", decision.day())
                .set(
                        "payload",
                        "{\"CF_CFLB\": \"%s\", \"CF_NR_FK\": \"%s\", \"CF_WFXW\": \"%s\"}"
                                .formatted(kinds, decision.text("罚款万元", "0"), decision.text("事实", "未按规定整改")))
                .set("source_bureau", city.bureau())
                .set("publish_until", decision.date("公示至"))
                .in(city, tenants);
        scene.about(record);
        publicity.follow(Actor.system(city.id()), Set.of(record.id()));
    }

    @Override
    public Map<String, Supplier<Object>> sights(Scene scene) {
        var sights = onlookers.of(scene);
        CaseView file = scene.file();
        if (file != null) {
            UUID id = file.row().id();
            sights.put("状态", () -> desk.view(scene.actor("平台"), id).file().row().stateLabel());
        }
        return sights;
    }

    @Override
    public Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("查询", this::ask);
        deeds.put("申请", this::apply);
        deeds.put("补正", this::supplement);
        deeds.put(
                "撤回申请",
                (scene, line) -> scene.filed(
                        repairs.withdraw(scene.actor(line.who()), scene.ticket(), line.text("理由", "暂不申请"))));
        deeds.put("受理", (scene, line) -> show(scene, desk.accept(scene.actor(line.who()), scene.ticket())));
        deeds.put(
                "退回补正",
                (scene, line) ->
                        show(scene, desk.giveBack(scene.actor(line.who()), scene.ticket(), line.text("理由", "材料不清晰"))));
        deeds.put(
                "不予受理",
                (scene, line) ->
                        show(scene, desk.refuse(scene.actor(line.who()), scene.ticket(), line.text("理由", "不属于受理范围"))));
        deeds.put(
                "延长",
                (scene, line) ->
                        show(scene, desk.extend(scene.actor(line.who()), scene.ticket(), line.text("理由", "需要实地核实"))));
        deeds.put("拟同意", (scene, line) -> propose(scene, line, true));
        deeds.put("拟不同意", (scene, line) -> propose(scene, line, false));
        deeds.put("决定", (scene, line) -> show(scene, desk.decide(scene.actor(line.who()), scene.ticket(), true, null)));
        deeds.put(
                "退回审核",
                (scene, line) -> show(
                        scene, desk.decide(scene.actor(line.who()), scene.ticket(), false, line.text("理由", "请补充核实"))));
        deeds.put("撤销修复", this::revoke);
        deeds.put(
                "登记履行",
                (scene, line) -> standing.setObligation(
                        scene.actor(line.who()), scene.record().id(), line.says("未履行") ? null : line.day(), "已核实"));
        deeds.put("法院批准重整计划", this::shield);
        deeds.put(
                "计划执行完毕",
                (scene, line) -> standing.endShield(
                        scene.actor(line.who()), scene.record().id(), true, "管理人报告计划执行完毕"));
        deeds.put(
                "计划不能执行",
                (scene, line) -> standing.endShield(
                        scene.actor(line.who()), scene.record().id(), false, "法院裁定终止重整计划的执行"));
        deeds.put(
                "撤销原处罚决定",
                (scene, line) ->
                        records.withdraw(scene.actor(line.who()), scene.record().id(), "行政复议决定撤销原处罚决定"));
        deeds.put("到达最长公示期", this::turnOfDay);
        deeds.put(
                "决定停止公示",
                (scene, line) -> standing.decideAtLongest(
                        scene.actor(line.who()), scene.record().id(), true, "主管部门规定到期停止公示"));
        deeds.put(
                "决定继续公示",
                (scene, line) -> standing.decideAtLongest(
                        scene.actor(line.who()), scene.record().id(), false, "义务未履行，继续公示"));
        return deeds;
    }

    private static void show(Scene scene, RepairView view) {
        scene.filed(view.file());
    }

    private void ask(Scene scene, Line line) {
        var answer = repairs.eligibility(scene.actor(line.who()), scene.record().id());
        scene.tell("可申请", answer.eligible() ? "是" : "否");
        scene.tell("可申请日", answer.from());
        scene.tell("程度", answer.weightLabel());
        scene.tell("最长公示至", answer.longestEndsOn());
        scene.tell("适用规定", answer.regimeLabel());
        scene.tell("答复", answer.summary());
        scene.tell(
                "所需材料",
                answer.materials().stream()
                        .filter(EligibilityView.Paper::required)
                        .map(EligibilityView.Paper::label)
                        .collect(Collectors.joining("、")));
    }

    private void apply(Scene scene, Line line) {
        Actor firm = scene.actor(line.who());
        var begun = repairs.begin(firm, scene.record().id(), null);
        scene.filed(begun);
        if (!line.says("缺材料")) {
            addProofs(scene, firm, "首次");
        }
        submit(scene, firm);
    }

    private void supplement(Scene scene, Line line) {
        Actor firm = scene.actor(line.who());
        addProofs(scene, firm, "补正");
        submit(scene, firm);
    }

    private void addProofs(Scene scene, Actor firm, String words) {
        var id = scene.ticket().id();
        repairs.eligibility(firm, scene.record().id()).materials().stream()
                .filter(paper -> paper.required() && !paper.proves().equals("COMMITMENT"))
                .forEach(paper -> repairs.addProof(
                        firm, id, paper.id(), paper.label() + ".pdf", RepairScene.proof(paper.id() + words)));
    }

    private void submit(Scene scene, Actor firm) {
        var commitment = repairs.eligibility(firm, scene.record().id()).commitment();
        var signed = new SubmitRepair("罚款已缴清，已完成整改。", "样例签署人", commitment == null ? null : commitment.hash());
        Ticket ticket = RepairScene.seen(
                desk.view(scene.actor("平台"), scene.ticket().id()).file());
        scene.filed(repairs.submit(firm, ticket, signed));
    }

    private void propose(Scene scene, Line line, boolean grant) {
        var proposal = new Proposal(grant, line.text("理由", grant ? "已核实履行完毕" : "整改不到位"), line.says("虚假材料"));
        show(scene, desk.propose(scene.actor(line.who()), scene.ticket(), proposal));
    }

    private void revoke(Scene scene, Line line) {
        var file = desk.view(scene.actor("平台"), scene.ticket().id()).file();
        var breach = line.says("虚假材料") ? Breach.FALSE_MATERIAL : Breach.BROKEN_COMMITMENT;
        show(scene, desk.revoke(scene.actor(line.who()), RepairScene.seen(file), breach, line.text("理由", "复查发现再次违法")));
    }

    private void shield(Scene scene, Line line) {
        standing.shield(
                scene.actor(line.who()),
                scene.record().id(),
                new ShieldRecord(Ground.REORGANISATION, "样例市中级人民法院", "（2026）样01破1号", line.day()));
    }

    private void turnOfDay(Scene scene, Line line) {
        var system = Actor.system(scene.city().id());
        standing.endLongest(system, LocalDate.now(clock), AT_ONCE);
        newDay.turn(scene.city().id());
    }
}
