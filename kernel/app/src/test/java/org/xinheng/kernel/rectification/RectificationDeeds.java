package org.xinheng.kernel.rectification;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.scenarios.Deeds;
import org.xinheng.kernel.scenarios.Line;
import org.xinheng.kernel.scenarios.Onlookers;
import org.xinheng.kernel.scenarios.Scene;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;

/** What can be done in scenarios of special rectification (专项治理): one programme, one firm in it. */
@Singleton
class RectificationDeeds implements Deeds {

    private final TestTenants tenants;
    private final Rectification rectification;
    private final Onlookers onlookers;

    RectificationDeeds(TestTenants tenants, Rectification rectification, Onlookers onlookers) {
        this.tenants = tenants;
        this.rectification = rectification;
        this.onlookers = onlookers;
    }

    @Override
    public String rule() {
        return "专项治理";
    }

    @Override
    public void set(Scene scene, Line decision) {
        scene.about(TestRecord.penalty()
                .set("decided_on", decision.day())
                .set("publish_from", decision.day())
                .set("reported_on", decision.day())
                .in(scene.city(), tenants));
    }

    @Override
    public Map<String, Supplier<Object>> sights(Scene scene) {
        var sights = new LinkedHashMap<>(onlookers.of(scene));
        sights.put("主体状态", () -> {
            var subject = subject(scene);
            return subject == null ? "未列入" : subject.state().label();
        });
        sights.put("整改期限", () -> {
            var subject = subject(scene);
            return Objects.requireNonNullElse(subject == null ? null : subject.dueOn(), "无");
        });
        sights.put("逾期未整改", () -> programme(scene).overdue());
        sights.put("提示次数", () -> programme(scene).reminders());
        sights.put("约谈次数", () -> programme(scene).talks());
        sights.put("治理进行中", () -> programme(scene).open() ? "是" : "否");
        return sights;
    }

    private ProgrammeView programme(Scene scene) {
        return rectification.list(scene.actor("平台")).getFirst();
    }

    private @Nullable RectifiedView subject(Scene scene) {
        var found = rectification.subjects(scene.actor("平台"), programme(scene).id(), null, null);
        return found.isEmpty() ? null : found.getFirst();
    }

    private RectifiedView known(Scene scene) {
        return rectification
                .subjects(scene.actor("平台"), programme(scene).id(), null, null)
                .getFirst();
    }

    @Override
    public Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("开展专项治理", this::open);
        deeds.put("列入", this::add);
        deeds.put("从处罚记录选取", this::choose);
        deeds.put("提示", (scene, line) -> take(scene, line, StepKind.REMINDER));
        deeds.put("约谈", (scene, line) -> take(scene, line, StepKind.TALK));
        deeds.put("登记整改完成", (scene, line) -> take(scene, line, StepKind.MENDED));
        deeds.put("登记未整改", (scene, line) -> take(scene, line, StepKind.UNMENDED));
        deeds.put("移出", (scene, line) -> take(scene, line, StepKind.RELEASE));
        deeds.put("查看", (scene, line) -> {});
        deeds.put(
                "结束专项治理",
                (scene, line) -> rectification.close(
                        scene.actor(line.who()),
                        programme(scene).id(),
                        programme(scene).version(),
                        line.text("总结", "完成治理。")));
        return deeds;
    }

    private void open(Scene scene, Line line) {
        rectification.open(
                scene.actor(line.who()),
                new OpenProgramme(
                        line.text("名称", "电动自行车销售专项治理"),
                        "销售非标电动自行车、非法改装",
                        line.text("依据", "关于开展电动自行车安全隐患全链条整治行动的通知"),
                        "样办发〔2026〕1号",
                        line.day(),
                        line.date("至")));
    }

    private void add(Scene scene, Line line) {
        var answer = rectification.add(
                scene.actor(line.who()),
                programme(scene).id(),
                new AddSubjects(
                        List.of(new AddSubjects.Row(
                                line.text("主体", scene.record().code()), line.text("事由", "两次被查处"))),
                        null,
                        null,
                        null,
                        null));
        tell(scene, answer);
    }

    private void choose(Scene scene, Line line) {
        tell(
                scene,
                rectification.add(
                        scene.actor(line.who()),
                        programme(scene).id(),
                        new AddSubjects(
                                null,
                                "administrative-penalty",
                                line.date("起始日"),
                                Integer.valueOf(line.text("至少", "1")),
                                "多次被处罚")));
    }

    private static void tell(Scene scene, Added answer) {
        scene.tell("新列入", answer.added());
        scene.tell("已在列", answer.known());
        scene.tell("不予列入", answer.refused().size());
    }

    private void take(Scene scene, Line line, StepKind kind) {
        boolean talk = kind == StepKind.TALK && !line.says("无记录");
        rectification.take(
                scene.actor(line.who()),
                known(scene).id(),
                new TakeStep(
                        known(scene).version() - (line.says("页面已旧") ? 1 : 0),
                        kind,
                        line.date("办理日"),
                        talk ? "市场监管局会议室" : null,
                        talk ? "张样例、李样例" : null,
                        line.says("无记录") ? null : line.text("情况", "已告知须停止销售非标车辆。"),
                        talk ? "承诺按期整改。" : null));
    }
}
