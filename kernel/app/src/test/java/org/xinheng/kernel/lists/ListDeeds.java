package org.xinheng.kernel.lists;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.scenarios.Deeds;
import org.xinheng.kernel.scenarios.Line;
import org.xinheng.kernel.scenarios.Onlookers;
import org.xinheng.kernel.scenarios.Scene;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;

/** What can be done in scenarios of lists (列入和移出名单). */
@Singleton
class ListDeeds implements Deeds {

    private static final int TURNS = 10;
    private static final long PAUSE = 200_000_000;

    private final TestTenants tenants;
    private final Proposals proposals;
    private final Statements statements;
    private final ListDecisions decisions;
    private final Removals removals;
    private final ListEntries entries;
    private final EndTerms terms;
    private final Records records;
    private final Onlookers onlookers;

    ListDeeds(
            TestTenants tenants,
            Proposals proposals,
            Statements statements,
            ListDecisions decisions,
            Removals removals,
            ListEntries entries,
            EndTerms terms,
            Records records,
            Onlookers onlookers) {
        this.tenants = tenants;
        this.proposals = proposals;
        this.statements = statements;
        this.decisions = decisions;
        this.removals = removals;
        this.entries = entries;
        this.terms = terms;
        this.records = records;
        this.onlookers = onlookers;
    }

    @Override
    public String rule() {
        return "名单管理";
    }

    @Override
    public void set(Scene scene, Line decision) {
        var record = TestRecord.penalty()
                .set("class", "SERIOUS")
                .set("decided_on", decision.day())
                .set("source_bureau", scene.city().bureau());
        scene.about(record.in(scene.city(), tenants));
    }

    @Override
    public Map<String, Supplier<Object>> sights(Scene scene) {
        var sights = onlookers.of(scene);
        sights.put("期满日", () -> of(scene, ListEntryView::endsOn));
        sights.put("可修复日", () -> of(scene, ListEntryView::repairableFrom));
        sights.put(
                "移出原因",
                () -> of(scene, entry -> {
                    var removed = entry.removed();
                    return removed == null ? null : removed.because();
                }));
        return sights;
    }

    private Object of(Scene scene, Function<ListEntryView, @Nullable Object> column) {
        var entry = newest(scene);
        Object found = entry == null ? null : column.apply(entry);
        return found == null ? "无" : found;
    }

    private @Nullable ListEntryView newest(Scene scene) {
        var found = entries.list(scene.actor("平台"), new EntryQuery(null, null, true, null, null), null, 1)
                .items();
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        var present = entries.list(scene.actor("平台"), new EntryQuery(null, null, false, null, null), null, 1)
                .items();
        return present.isEmpty() ? null : present.getFirst();
    }

    @Override
    public Map<String, Deed> deeds() {
        var deeds = new LinkedHashMap<String, Deed>();
        deeds.put("提议列入", this::propose);
        deeds.put("告知", (scene, line) -> scene.filed(proposals.notice(scene.actor(line.who()), scene.ticket())));
        deeds.put(
                "陈述申辩",
                (scene, line) -> scene.filed(statements.state(
                        scene.actor(line.who()), scene.ticket(), line.text("意见", "罚款已缴清，货物已下架。"), line.says("申请听证"))));
        deeds.put(
                "听证",
                (scene, line) -> scene.filed(
                        proposals.hear(scene.actor(line.who()), scene.ticket(), line.text("笔录", "双方到场，当事人坚持原意见。"))));
        deeds.put(
                "撤回提议",
                (scene, line) ->
                        scene.filed(proposals.drop(scene.actor(line.who()), scene.ticket(), line.text("理由", "证据不足。"))));
        deeds.put(
                "决定列入",
                (scene, line) -> scene.filed(decisions.list(
                        scene.actor(line.who()),
                        scene.ticket(),
                        "违法事实清楚，证据确凿。",
                        line.with().containsKey("采纳意见") ? line.text("采纳意见", "") : null)));
        deeds.put(
                "决定不列入",
                (scene, line) -> scene.filed(
                        decisions.refuse(scene.actor(line.who()), scene.ticket(), line.text("理由", "整改到位，情节轻微。"))));
        deeds.put(
                "申请移出",
                (scene, line) -> scene.filed(removals.ask(
                        scene.actor(line.who()),
                        Objects.requireNonNull(newest(scene), "nobody is on a list")
                                .id(),
                        line.says("修复") ? RemovalCause.REPAIR : RemovalCause.CONDITION,
                        line.text("理由", "义务已履行完毕，违法行为已纠正。"),
                        null)));
        deeds.put(
                "准予移出",
                (scene, line) -> scene.filed(removals.grant(scene.actor(line.who()), scene.ticket(), "义务已履行，准予移出。")));
        deeds.put(
                "不予移出", (scene, line) -> scene.filed(removals.deny(scene.actor(line.who()), scene.ticket(), "整改未完成。")));
        deeds.put(
                "撤销原处罚决定",
                (scene, line) ->
                        records.withdraw(scene.actor(line.who()), scene.record().id(), "行政复议决定撤销原处罚决定"));
        deeds.put("期满处理", this::endTerms);
        return deeds;
    }

    /** As the hourly job does, again and again: it leaves an entry alone that somebody works on at the moment. */
    private void endTerms(Scene scene, Line line) {
        for (int turn = 0; turn < TURNS; turn++) {
            terms.endOf(scene.city().id());
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void propose(Scene scene, Line line) {
        scene.filed(proposals.propose(
                scene.actor(line.who()),
                new ProposeListing(
                        line.text("名单", ListScene.MARKET),
                        line.says("没有文书") ? null : scene.record().id(),
                        line.text("情形", ListScene.GROUND),
                        ListScene.REASON,
                        null),
                null));
    }
}
