package org.xinheng.kernel.commitments.contracts;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.xinheng.kernel.commitments.Finding;
import org.xinheng.kernel.commitments.Fulfilment;
import org.xinheng.kernel.commitments.PromiseSights;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.scenarios.Deeds;
import org.xinheng.kernel.scenarios.Line;
import org.xinheng.kernel.scenarios.Scene;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;

/** What can be done in scenarios of contracts (合同履约). */
@Singleton
class ContractDeeds implements Deeds {

    private static final Map<String, Fulfilment> FULFILMENTS =
            Map.of("全部履行", Fulfilment.WHOLLY, "部分履行", Fulfilment.PARTLY, "全部未履行", Fulfilment.NOT);

    private final TestTenants tenants;
    private final Contracts contracts;
    private final ContractDesk desk;
    private final WarnContracts warn;
    private final Records records;
    private final PromiseSights sights;

    ContractDeeds(
            TestTenants tenants,
            Contracts contracts,
            ContractDesk desk,
            WarnContracts warn,
            Records records,
            PromiseSights sights) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.desk = desk;
        this.warn = warn;
        this.records = records;
        this.sights = sights;
    }

    @Override
    public String rule() {
        return "合同履约";
    }

    @Override
    public void set(Scene scene, Line decision) {
        scene.about(TestRecord.permit().in(scene.city(), tenants));
    }

    @Override
    public Map<String, Supplier<Object>> sights(Scene scene) {
        var seen = new LinkedHashMap<String, Supplier<Object>>();
        var file = scene.file();
        if (file != null) {
            UUID id = file.row().id();
            seen.put("状态", () -> view(scene, id).file().row().stateLabel());
            seen.put("未登记节点", () -> view(scene, id).contract().nodesOpen());
            seen.putAll(sights.of("contract", id));
        }
        return seen;
    }

    private ContractView view(Scene scene, UUID id) {
        return contracts.view(scene.actor("平台"), id);
    }

    @Override
    public Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("登记合同", this::register);
        deeds.put("受理", (scene, line) -> show(scene, desk.accept(scene.actor(line.who()), scene.ticket())));
        deeds.put(
                "不予受理",
                (scene, line) ->
                        show(scene, desk.refuse(scene.actor(line.who()), scene.ticket(), line.text("理由", ""))));
        deeds.put(
                "撤回",
                (scene, line) ->
                        show(scene, desk.withdraw(scene.actor(line.who()), scene.ticket(), line.text("理由", ""))));
        deeds.put(
                "登记节点",
                (scene, line) -> show(
                        scene,
                        desk.settle(
                                scene.actor(line.who()),
                                scene.ticket(),
                                Integer.parseInt(line.text("节点", "1")),
                                !line.says("未按期"),
                                line.text("情况", "到货验收合格。"))));
        deeds.put("节点预警", this::warn);
        deeds.put("上传核查证据", this::prove);
        deeds.put("认定履约情况", this::judge);
        deeds.put(
                "审核同意", (scene, line) -> show(scene, desk.decide(scene.actor(line.who()), scene.ticket(), true, null)));
        deeds.put(
                "审核退回",
                (scene, line) ->
                        show(scene, desk.decide(scene.actor(line.who()), scene.ticket(), false, line.text("理由", ""))));
        deeds.put("撤回认定记录", this::withdrawRecord);
        return deeds;
    }

    private static void show(Scene scene, ContractView view) {
        scene.filed(view.file());
    }

    private void register(Scene scene, Line line) {
        var nodes = new ArrayList<RegisterContract.PlannedNode>();
        for (String due : line.texts("节点")) {
            nodes.add(new RegisterContract.PlannedNode("第%d批交付".formatted(nodes.size() + 1), LocalDate.parse(due)));
        }
        show(
                scene,
                contracts.register(
                        scene.actor(line.who()),
                        new RegisterContract(
                                line.text("合同编号", "HT-2026-1"),
                                "设备采购合同",
                                ContractTerms.Type.ADMINISTRATIVE,
                                null,
                                purchaser(scene),
                                scene.record().code(),
                                "检测设备",
                                new BigDecimal("120.5"),
                                ContractTerms.Procurement.TENDER,
                                line.date("签订日期"),
                                line.date("履约期限"),
                                scene.city().bureau(),
                                List.copyOf(nodes)),
                        null));
    }

    /** Always the same one, so that the same contract is known again. */
    private String purchaser(Scene scene) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                                insert into subject (code, name, kind)
                                select code, name, 'PUBLIC_BODY' from bureau where tenant = :tenant and id = :bureau
                                on conflict (code) do update set name = excluded.name returning code
                                """)
                        .bind("tenant", scene.city().id())
                        .bind("bureau", scene.city().bureau())
                        .mapTo(String.class)
                        .one());
    }

    private void warn(Scene scene, Line line) {
        scene.tell("预警件数", warn.warn(scene.city().id()));
        show(scene, view(scene, scene.ticket().id()));
    }

    private void prove(Scene scene, Line line) {
        show(
                scene,
                desk.addProof(
                        scene.actor(line.who()),
                        scene.ticket().id(),
                        "evidence",
                        "验收记录.pdf",
                        "%PDF-1.7 acceptance".getBytes(StandardCharsets.UTF_8)));
    }

    private void judge(Scene scene, Line line) {
        var fulfilment = FULFILMENTS.get(line.text("履行", ""));
        boolean breach = fulfilment != null && fulfilment.isBreach();
        var finding = Finding.of(
                fulfilment,
                line.text("核查情况", "已核对验收记录和付款凭证。"),
                line.text("未履行", breach ? "第二批设备未按期交付。" : ""),
                line.text("责任追究", breach ? "按合同约定扣除履约保证金。" : ""));
        show(scene, desk.judge(scene.actor(line.who()), scene.ticket(), finding));
    }

    private void withdrawRecord(Scene scene, Line line) {
        var record = view(scene, scene.ticket().id()).contract().record();
        records.withdraw(scene.actor(line.who()), Objects.requireNonNull(record), line.text("理由", "法院判决不构成违约"));
    }
}
