package org.xinheng.kernel.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.publicity.Publicity;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.repair.RepairScene;
import org.xinheng.kernel.scenarios.Deeds;
import org.xinheng.kernel.scenarios.Line;
import org.xinheng.kernel.scenarios.Onlookers;
import org.xinheng.kernel.scenarios.Scene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;

/** What can be done in scenarios of commitments (信用承诺). */
@Singleton
class CommitmentDeeds implements Deeds {

    private static final Map<String, String> KINDS = Map.of(
            "审批替代型",
            "approval-instead",
            "容缺受理型",
            "incomplete-accepted",
            "证明事项型",
            "proof-declared",
            "信用修复型",
            "repair-promise",
            "行业自律型",
            "trade-self-discipline",
            "主动型",
            "voluntary",
            "其他",
            "other-commitment");
    private static final Map<String, Fulfilment> FULFILMENTS =
            Map.of("全部履行", Fulfilment.WHOLLY, "部分履行", Fulfilment.PARTLY, "全部未履行", Fulfilment.NOT);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TestTenants tenants;
    private final Doing doing;
    private final Seeing seeing;

    /** What is done. */
    @Singleton
    static class Doing {
        private final Commitments commitments;
        private final CommitmentSteps steps;
        private final CommitmentDesk desk;
        private final WarnCommitments warn;
        private final Records records;

        Doing(
                Commitments commitments,
                CommitmentSteps steps,
                CommitmentDesk desk,
                WarnCommitments warn,
                Records records) {
            this.commitments = commitments;
            this.steps = steps;
            this.desk = desk;
            this.warn = warn;
            this.records = records;
        }
    }

    /** What is seen. */
    @Singleton
    static class Seeing {
        private final Onlookers onlookers;
        private final PromiseSights sights;
        private final RepairScene repairs;
        private final Publicity publicity;

        Seeing(Onlookers onlookers, PromiseSights sights, RepairScene repairs, Publicity publicity) {
            this.onlookers = onlookers;
            this.sights = sights;
            this.repairs = repairs;
            this.publicity = publicity;
        }
    }

    CommitmentDeeds(TestTenants tenants, Doing doing, Seeing seeing) {
        this.tenants = tenants;
        this.doing = doing;
        this.seeing = seeing;
    }

    @Override
    public String rule() {
        return "信用承诺";
    }

    /** The firm is known by a permit, or by a fine that is to be repaired. */
    @Override
    public void set(Scene scene, Line decision) {
        var city = scene.city();
        var known = decision.says("处罚")
                ? TestRecord.penalty()
                        .set("decided_on", decision.day())
                        .set("publish_from", decision.day())
                        .set("reported_on", decision.day())
                        .set("publish_until", decision.date("公示至"))
                        .set("payload", "{\"CF_CFLB\": \"罚款\", \"CF_NR_FK\": \"1\"}")
                        .set("source_bureau", city.bureau())
                : TestRecord.permit();
        known.in(city, tenants);
        seeing.publicity.follow(Actor.system(city.id()), Set.of(known.id()));
        scene.about(known);
    }

    @Override
    public Map<String, Supplier<Object>> sights(Scene scene) {
        var sights = seeing.onlookers.of(scene);
        var file = scene.file();
        if (file != null) {
            UUID id = file.row().id();
            sights.put("状态", () -> view(scene, id).file().row().stateLabel());
            sights.put("承诺公示", () -> seeing.sights.yes("select from public_commitment where id = :id", id));
            sights.put(
                    "记录公示至",
                    () -> String.valueOf(seeing.sights.one(
                            "select publish_until::text from record where id = :id",
                            scene.record().id())));
            sights.putAll(seeing.sights.of("commitment", id));
        }
        return sights;
    }

    private CommitmentView view(Scene scene, UUID id) {
        return doing.commitments.view(scene.actor("平台"), id);
    }

    @Override
    public Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("发起承诺", this::begin);
        deeds.put("签署", this::sign);
        deeds.put("窗口代录签署", this::signAtCounter);
        deeds.put("受理", (scene, line) -> show(scene, doing.steps.accept(scene.actor(line.who()), scene.ticket())));
        deeds.put(
                "不予受理",
                (scene, line) ->
                        show(scene, doing.steps.refuse(scene.actor(line.who()), scene.ticket(), line.text("理由", ""))));
        deeds.put(
                "撤回",
                (scene, line) -> show(
                        scene, doing.steps.withdraw(scene.actor(line.who()), scene.ticket(), line.text("理由", ""))));
        deeds.put("到期预警", this::warn);
        deeds.put("上传核查证据", (scene, line) -> proof(scene, line, "evidence"));
        deeds.put("认定履行情况", this::judge);
        deeds.put(
                "审核同意",
                (scene, line) -> show(scene, doing.desk.decide(scene.actor(line.who()), scene.ticket(), true, null)));
        deeds.put(
                "审核退回",
                (scene, line) -> show(
                        scene, doing.desk.decide(scene.actor(line.who()), scene.ticket(), false, line.text("理由", ""))));
        deeds.put("撤回认定记录", this::withdrawRecord);
        deeds.put("修复获得同意", this::repair);
        return deeds;
    }

    private static void show(Scene scene, CommitmentView view) {
        scene.filed(view.file());
    }

    private void begin(Scene scene, Line line) {
        show(
                scene,
                doing.commitments.begin(
                        scene.actor(line.who()),
                        new BeginCommitment(
                                KINDS.getOrDefault(line.text("类型", "容缺受理型"), line.text("类型", "")),
                                line.text("承诺人", scene.record().code()),
                                line.text("事由", "民宿开业消防手续"),
                                line.text("内容", CommitmentScene.CONTENT),
                                null,
                                line.with().containsKey("有效期至") ? line.date("有效期至") : null,
                                !"否".equals(line.text("公开", "是")),
                                scene.city().bureau(),
                                null),
                        null));
    }

    private void sign(Scene scene, Line line) {
        var actor = scene.actor(line.who());
        show(scene, doing.steps.sign(actor, scene.ticket(), line.text("签署人", "张样例"), hash(scene, line, line.day())));
    }

    private void signAtCounter(Scene scene, Line line) {
        if (line.says("有扫描件")) {
            proof(scene, line, "signature");
        }
        LocalDate day = line.date("签署日");
        show(
                scene,
                doing.steps.signAtCounter(scene.actor(line.who()), scene.ticket(), "张样例", hash(scene, line, day), day));
    }

    /** Of the words as they are, unless the line says that others were read. */
    private String hash(Scene scene, Line line, LocalDate day) {
        return line.says("文本已变")
                ? "00"
                : doing.commitments
                        .text(scene.actor("平台"), scene.ticket().id(), day)
                        .hash();
    }

    private void proof(Scene scene, Line line, String kind) {
        show(
                scene,
                doing.steps.addProof(
                        scene.actor(line.who()),
                        scene.ticket().id(),
                        kind,
                        "扫描件.pdf",
                        CommitmentScene.pdf(kind + line.day())));
    }

    private void warn(Scene scene, Line line) {
        scene.tell("预警件数", doing.warn.warn(scene.city().id()));
        show(scene, view(scene, scene.ticket().id()));
    }

    private void judge(Scene scene, Line line) {
        var fulfilment = FULFILMENTS.get(line.text("履行", ""));
        boolean breach = fulfilment != null && fulfilment.isBreach();
        var finding = Finding.of(
                fulfilment,
                line.text("核查情况", "两次现场核查，已制作核查笔录。"),
                line.text("未履行", breach ? "未在三十日内补齐消防验收材料。" : ""),
                line.text("责任追究", breach ? "不再适用容缺受理。" : ""));
        show(scene, doing.desk.judge(scene.actor(line.who()), scene.ticket(), finding));
    }

    private void withdrawRecord(Scene scene, Line line) {
        var record = view(scene, scene.ticket().id()).commitment().record();
        doing.records.withdraw(scene.actor(line.who()), Objects.requireNonNull(record), line.text("理由", "认定依据不足"));
    }

    /** A repair is applied for and granted; its commitment is supervised from then on. */
    private void repair(Scene scene, Line line) {
        var city = scene.city();
        seeing.repairs.granted(city, scene.actor("企业"), scene.record());
        var promise = patiently(() -> {
            var found = doing.commitments
                    .list(scene.actor("平台"), new CommitmentQuery("repair-promise", null, null), null, 1)
                    .items();
            return found.isEmpty() ? null : found.getFirst().id();
        });
        seeing.repairs.await(
                city, Objects.requireNonNull(view(scene, promise).commitment().repair()), "COMPLETED");
        show(scene, view(scene, promise));
    }

    private static UUID patiently(Supplier<@Nullable UUID> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        UUID found = wanted.get();
        while (found == null && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = wanted.get();
        }
        assertThat(found).as("信用修复型承诺应当转入监管").isNotNull();
        return Objects.requireNonNull(found);
    }
}
