package org.xinheng.kernel.objections;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.xinheng.kernel.objections.Result.Outcome;
import org.xinheng.kernel.publicity.Publicity;
import org.xinheng.kernel.scenarios.Deeds;
import org.xinheng.kernel.scenarios.Line;
import org.xinheng.kernel.scenarios.Onlookers;
import org.xinheng.kernel.scenarios.Scene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;

/** What can be done in scenarios of objections to records (异议处理). */
@Singleton
class ObjectionDeeds implements Deeds {

    private static final String FINE = "CF_NR_FK";
    private static final Map<String, Outcome> OUTCOMES =
            Map.of("成立", Outcome.UPHELD, "部分成立", Outcome.PARTLY, "不成立", Outcome.REJECTED);
    private static final Map<String, Finding> FINDINGS =
            Map.of("核实无误", Finding.CORRECT, "信息有误", Finding.MISTAKEN, "部分有误", Finding.PARTLY_MISTAKEN);

    private final TestTenants tenants;
    private final Objections objections;
    private final Publicity publicity;
    private final Onlookers onlookers;

    ObjectionDeeds(TestTenants tenants, Objections objections, Publicity publicity, Onlookers onlookers) {
        this.tenants = tenants;
        this.objections = objections;
        this.publicity = publicity;
        this.onlookers = onlookers;
    }

    @Override
    public String rule() {
        return "异议处理";
    }

    @Override
    public void set(Scene scene, Line decision) {
        var city = scene.city();
        var record = TestRecord.penalty()
                .set("decided_on", decision.day())
                .set("publish_from", decision.day())
                .set("payload", """
                        {"CF_WSH": "样罚〔2026〕1号", "CF_CFLB": "罚款", "CF_NR_FK": "%s", "CF_JDRQ": "%s"}
                        """.formatted(decision.text("罚款万元", "2"), decision.day()));
        if (!decision.says("上级转来")) {
            record.set("source_bureau", city.bureau());
        }
        record.in(city, tenants);
        scene.about(record);
        publicity.follow(Actor.system(city.id()), Set.of(record.id()));
    }

    @Override
    public Map<String, Supplier<Object>> sights(Scene scene) {
        var sights = onlookers.of(scene);
        sights.put(
                "罚款万元",
                () -> tenants.superuser()
                        .withHandle(
                                handle -> handle.createQuery("select payload ->> 'CF_NR_FK' from record where id = :id")
                                        .bind("id", scene.record().id())
                                        .mapTo(String.class)
                                        .one()));
        return sights;
    }

    @Override
    public Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("提出异议", this::file);
        deeds.put("受理", (scene, line) -> scene.filed(objections.accept(scene.actor(line.who()), scene.ticket())));
        deeds.put(
                "不予受理",
                (scene, line) ->
                        scene.filed(objections.refuse(scene.actor(line.who()), scene.ticket(), line.text("理由", ""))));
        deeds.put(
                "发协查函",
                (scene, line) -> scene.filed(
                        objections.investigate(scene.actor(line.who()), scene.ticket(), line.text("问题", "请核对罚款金额。"))));
        deeds.put(
                "答复",
                (scene, line) -> scene.filed(objections.answer(
                        scene.actor(line.who()),
                        scene.ticket(),
                        FINDINGS.get(line.text("核实", "")),
                        line.text("说明", "已与决定书核对。"))));
        deeds.put("办结", this::conclude);
        deeds.put(
                "撤回",
                (scene, line) -> scene.filed(
                        objections.withdraw(scene.actor(line.who()), scene.ticket(), line.text("理由", "已与来源单位沟通一致。"))));
        return deeds;
    }

    private void file(Scene scene, Line line) {
        Map<String, String> fields = line.with().containsKey("应为") ? Map.of(FINE, line.text("应为", "")) : Map.of();
        scene.filed(objections.file(
                scene.actor(line.who()),
                new FileObjection(scene.record().id(), line.text("理由", "罚款金额有误，实际为两千元。"), fields, null),
                null));
    }

    private void conclude(Scene scene, Line line) {
        Map<String, String> corrections =
                line.with().containsKey("更正为") ? Map.of(FINE, line.text("更正为", "")) : Map.of();
        scene.filed(objections.conclude(
                scene.actor(line.who()),
                scene.ticket(),
                new Result(
                        Objects.requireNonNull(OUTCOMES.get(line.text("异议", ""))),
                        line.text("理由", "与来源单位核实的结果一致。"),
                        corrections,
                        line.says("撤回记录"))));
    }
}
