package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.measures.AskCheck;
import org.xinheng.kernel.measures.Checks;
import org.xinheng.kernel.records.RecordReleased;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.scenarios.Deeds;
import org.xinheng.kernel.scenarios.Line;
import org.xinheng.kernel.scenarios.Onlookers;
import org.xinheng.kernel.scenarios.Scene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;

/** What can be done in scenarios of joint measures (联合奖惩措施); listing and removal are done as in those of lists. */
@Singleton
class MeasureDeeds implements Deeds {

    private static final String LISTS = "名单管理";
    private static final byte[] PDF = "%PDF-1.7 样例".getBytes(StandardCharsets.UTF_8);
    private static final long PATIENCE = 40_000_000_000L;
    private static final long PAUSE = 100_000_000;
    private static final String BY_GRADE = """
            kind: measures
            measures:
              - id: sample-measure
                label: {zh: 按等级限制评优, en: Sample}
                class: management
                in_force:
                  - from: 2026-01-01
                    edition: 样例清单
                    target: {%s}
                    matters: [awards]
                    basis:
                      - {act: 样例法, article: 第一条, from: 2020-01-01}
                    bodies: [财政部门]
                    effect: 样例
            """;

    private final Instance<Deeds> others;
    private final TestTenants tenants;
    private final MeasureTasks tasks;
    private final FollowReleased released;
    private final FollowEditions editions;
    private final Checks checks;
    private final RecordStandings standings;
    private final Work work;
    private final Onlookers onlookers;
    private final Map<Integer, Wanted> wanted = new ConcurrentHashMap<>();

    /** The task a scenario is about. */
    private record Wanted(String measure, String body) {}

    MeasureDeeds(
            Instance<Deeds> others,
            TestTenants tenants,
            MeasureTasks tasks,
            FollowReleased released,
            FollowEditions editions,
            Checks checks,
            RecordStandings standings,
            Work work,
            Onlookers onlookers) {
        this.others = others;
        this.tenants = tenants;
        this.tasks = tasks;
        this.released = released;
        this.editions = editions;
        this.checks = checks;
        this.standings = standings;
        this.work = work;
        this.onlookers = onlookers;
    }

    @Override
    public String rule() {
        return "联合奖惩措施";
    }

    @Override
    public void set(Scene scene, Line decision) {
        var city = scene.city();
        scene.meet("实施单位", city.actorOf(city.bureau(decision.text("实施单位", "国家税务总局样例市税务局")), Role.BUREAU_CLERK));
        wanted.put(city.id(), new Wanted(decision.text("措施", "限制享受优惠政策和便利措施"), decision.text("实施主体", "税务部门")));
        scene.about(TestRecord.penalty()
                .set("class", "SERIOUS")
                .set("decided_on", decision.day())
                .set("publish_from", decision.day())
                .set("reported_on", decision.day())
                .set("source_bureau", city.bureau())
                .set(
                        "payload",
                        "{\"CF_YJ\": \"%s\", \"CF_NR\": \"%s\", \"CF_YXQ\": \"%s\"}"
                                .formatted(
                                        decision.text("处罚依据", "样例法第一条"),
                                        decision.text("处罚内容", "罚款"),
                                        decision.text("处罚有效期", "")))
                .in(city, tenants));
    }

    @Override
    public Map<String, Supplier<Object>> sights(Scene scene) {
        var sights = onlookers.of(scene);
        sights.put("任务", () -> of(scene, MeasureTaskRow::stateLabel));
        sights.put("任务期限", () -> of(scene, MeasureTaskRow::due));
        sights.put("终止原因", () -> of(scene, MeasureTaskRow::endedBecause));
        sights.put("因何实施", () -> of(scene, MeasureTaskRow::listLabel));
        sights.put(
                "实施中的任务",
                () -> rows(scene).stream().filter(row -> row.endedOn() == null).count());
        sights.put(
                "回执",
                () -> find(scene)
                        .map(row -> tasks.require(scene.actor("平台"), row.id())
                                .file()
                                .documents())
                        .filter(papers -> !papers.isEmpty())
                        .<Object>map(papers -> papers.getLast().title())
                        .orElse("无"));
        sights.put(
                "投标核查",
                () -> checks.check(
                                scene.actor("平台"), new AskCheck(scene.record().code(), Matter.BIDDING, "投标资格审查"))
                        .outcomeLabel());
        return sights;
    }

    private Object of(Scene scene, Function<MeasureTaskRow, @Nullable Object> column) {
        return find(scene).map(column).orElse("无");
    }

    private List<MeasureTaskRow> rows(Scene scene) {
        var everything =
                new TaskQuery(null, null, null, null, null, null, false, false, null, null, TaskQuery.Span.ANY);
        return tasks.list(scene.actor("平台"), everything, null, 200).items();
    }

    private Optional<MeasureTaskRow> find(Scene scene) {
        var one = Objects.requireNonNull(wanted.get(scene.city().id()));
        return rows(scene).stream()
                .filter(row ->
                        row.measureLabel().equals(one.measure()) && row.body().equals(one.body()))
                .findFirst();
    }

    /** What follows an entry after its commit is waited for. */
    private Ticket ticket(Scene scene, Line line) {
        long until = System.nanoTime() + PATIENCE;
        var found = find(scene);
        while (found.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE);
            found = find(scene);
        }
        var row = found.orElseThrow(
                () -> new AssertionError("没有这项任务：" + wanted.get(scene.city().id())));
        return new Ticket(row.id(), line.says("看到的是旧版本") ? row.version() - 1 : row.version(), null);
    }

    @Override
    public Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        others.stream()
                .filter(each -> each.rule().equals(LISTS))
                .findFirst()
                .ifPresent(lists -> deeds.putAll(lists.deeds()));
        deeds.put(
                "响应",
                (scene, line) -> tasks.accept(scene.actor(line.who()), ticket(scene, line), line.text("说明", "已布置。")));
        deeds.put(
                "反馈无实施情形",
                (scene, line) -> tasks.notApplicable(
                        scene.actor(line.who()), ticket(scene, line), line.text("理由", "该企业未享受任何优惠。")));
        deeds.put(
                "上传执行材料",
                (scene, line) -> tasks.addProof(
                        scene.actor(line.who()), ticket(scene, line).id(), "执行通知书.pdf", PDF));
        deeds.put(
                "执行反馈",
                (scene, line) -> tasks.execute(
                        scene.actor(line.who()),
                        ticket(scene, line),
                        new ReportExecution(
                                null,
                                line.date("执行日期"),
                                line.text("执行情况", "已停止适用即征即退优惠。"),
                                line.text("文书编号", ""),
                                new BigDecimal(line.text("金额", "0")))));
        deeds.put(
                "报送解除回执",
                (scene, line) -> tasks.lift(
                        scene.actor(line.who()), ticket(scene, line), line.date("解除日期"), line.text("说明", "已恢复优惠资格。")));
        deeds.put(
                "处罚决定生效",
                (scene, line) -> released.hear(
                        system(scene), new RecordReleased(scene.record().id())));
        deeds.put("核对清单和期限", (scene, line) -> editions.followIn(scene.city().id()));
        deeds.put("完成信用修复", (scene, line) -> stand(scene, "修复", (unit, id) -> standings.repair(unit, id, "义务已履行")));
        deeds.put("法院批准重整计划", (scene, line) -> stand(scene, "屏蔽", (unit, id) -> standings.shield(unit, id, "法院裁定")));
        deeds.put("重整计划不能执行", (scene, line) -> stand(scene, "恢复", (unit, id) -> standings.restore(unit, id, "法院裁定终止")));
        deeds.put("拟订措施清单", MeasureDeeds::draft);
        return deeds;
    }

    private interface Change {
        void on(org.xinheng.kernel.tenancy.Unit unit, java.util.UUID record);
    }

    private void stand(Scene scene, String what, Change change) {
        work.change(system(scene), "test.stand", unit -> {
            unit.note("what", what);
            change.on(unit, scene.record().id());
        });
    }

    private static Actor system(Scene scene) {
        return Actor.system(scene.city().id());
    }

    /** Somebody drafts a measure; what the checker says is told. */
    private static void draft(Scene scene, Line line) {
        String text = BY_GRADE.formatted(line.text("对象", ""));
        try {
            Definitions.loadFrom(List.of(
                    DefinitionRoot.national(), new DefinitionRoot.Texts("draft", Map.of("measures.yaml", text))));
            scene.tell("清单校验", "通过");
        } catch (DefinitionErrors refused) {
            scene.tell(
                    "清单校验",
                    refused.errors().stream()
                            .map(error -> error.problem() + "")
                            .distinct()
                            .reduce((one, other) -> one + "、" + other)
                            .orElse(""));
        }
    }
}
