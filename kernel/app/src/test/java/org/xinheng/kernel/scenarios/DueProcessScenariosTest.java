package org.xinheng.kernel.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.testing.TestClock;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** Plays what lawyers wrote down. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DueProcessScenariosTest {

    private static final List<Play> PLAYS = Play.all();
    private static final int FEWEST = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    TestTenants tenants;

    @Inject
    TestClock clock;

    @Inject
    CaseDesk desk;

    @Inject
    @All
    List<Deeds> deeds;

    @AfterEach
    void backToToday() {
        clock.turnBack();
    }

    static IntStream plays() {
        return IntStream.range(0, PLAYS.size());
    }

    @Test
    void thereAreScenariosForEveryKindOfCase() {
        assertThat(PLAYS).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(PLAYS)
                .extracting(Play::rule)
                .containsAll(deeds.stream().map(Deeds::rule).toList());
        assertThat(PLAYS).extracting(Play::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plays")
    void whatTheLawyersWroteDownHappens(int number) {
        Play play = PLAYS.get(number);
        Deeds kind = deeds.stream()
                .filter(known -> known.rule().equals(play.rule()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有规则“" + play.rule() + "”"));
        var scene = new Scene(tenants.fresh());
        clock.turnTo(play.decision().day());
        kind.set(scene, play.decision());
        for (Line line : play.lines()) {
            clock.turnTo(line.day());
            scene.told().clear();
            String where = "%s：%s %s%s".formatted(play.title(), line.day(), line.who(), line.deed());
            take(kind, scene, line, where);
        }
    }

    private void take(Deeds kind, Scene scene, Line line, String where) {
        var deed = kind.deeds().get(line.deed());
        assertThat(deed).as("%s：可以做的是%s", where, kind.deeds().keySet()).isNotNull();
        Object refusal = line.outcome().get("拒绝");
        try {
            deed.by(scene, line);
            if (refusal != null) {
                fail("%s：应当被拒绝（%s），但是办成了", where, refusal);
            }
        } catch (KernelException refused) {
            assertThat(refused.code().name())
                    .as("%s：%s", where, refused.getMessage())
                    .isEqualTo(refusal);
            assertThat(refused.getMessage())
                    .as(where)
                    .contains(String.valueOf(line.outcome().getOrDefault("提示", "")));
        }
        var sights = sights(kind, scene);
        line.outcome().forEach((name, expected) -> {
            if (!name.equals("拒绝") && !name.equals("提示")) {
                assertThat(sights).as("%s：能看到的是%s", where, sights.keySet()).containsKey(name);
                assertThat(patiently(Objects.requireNonNull(sights.get(name)), expected))
                        .as("%s：%s", where, name)
                        .isEqualTo(String.valueOf(expected));
            }
        });
    }

    /** What follows a step after its commit is waited for. */
    private static String patiently(Supplier<Object> sight, Object expected) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var seen = String.valueOf(sight.get());
        while (!seen.equals(String.valueOf(expected)) && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = String.valueOf(sight.get());
        }
        return seen;
    }

    /** What the firm the case is about sees of it: nothing of what one officer proposes and another has to decide. */
    private Object seenByFirm(Scene scene, UUID id) {
        try {
            return desk.view(scene.actor("企业"), id).row().stateLabel();
        } catch (KernelException unseen) {
            return "看不到";
        }
    }

    private Map<String, Supplier<Object>> sights(Deeds kind, Scene scene) {
        var sights = new LinkedHashMap<>(kind.sights(scene));
        scene.told().forEach((name, value) -> sights.put(name, () -> value));
        CaseView file = scene.file();
        if (file != null) {
            var row = file.row();
            sights.putIfAbsent("状态", row::stateLabel);
            sights.put("期限", () -> row.due() == null ? "无" : row.due());
            sights.put("企业看到", () -> seenByFirm(scene, row.id()));
            sights.put("结案", () -> row.closed() ? "是" : "否");
            sights.put(
                    "文书",
                    () -> file.documents().isEmpty()
                            ? "无"
                            : file.documents().getLast().title());
        }
        return sights;
    }
}
