package org.xinheng.kernel.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.commitments.CommitmentScene.breach;
import static org.xinheng.kernel.commitments.CommitmentScene.seen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseStatuses;
import org.xinheng.kernel.portal.PortalScene;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** What a natural person promises at a counter is kept, and shown to nobody but the bureau. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonCommitmentsTest {

    private static final String NAME = "欧阳样例";
    private static final String NUMBER = "331102199003071231";
    private static final String MATTER = "残疾人机动轮椅车驾驶证明";

    @Inject
    TestTenants tenants;

    @Inject
    CommitmentScene scene;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentSteps steps;

    @Inject
    CommitmentDesk desk;

    @Inject
    CaseDesk cases;

    @Inject
    CaseStatuses statuses;

    @Inject
    Clock clock;

    private CommitmentScene.Cast cast;
    private LocalDate today;

    @BeforeEach
    void aBureau() {
        cast = scene.cast();
        today = LocalDate.now(clock);
    }

    private static BeginCommitment command(
            String kind, @Nullable String name, @Nullable String number, @Nullable Boolean open) {
        return new BeginCommitment(
                kind,
                null,
                MATTER,
                "本人符合办理条件，所述情况属实。",
                null,
                null,
                open,
                null,
                new BeginCommitment.Person(name, number));
    }

    private CommitmentView drafted() {
        return commitments.begin(cast.clerk(), command("proof-declared", NAME, NUMBER, null), null);
    }

    private CommitmentView running() {
        var drafted = drafted();
        var scanned = steps.addProof(
                cast.clerk(), drafted.commitment().id(), "signature", "承诺书.pdf", CommitmentScene.pdf("signed"));
        return steps.signAtCounter(cast.clerk(), seen(scanned), null, scene.hash(cast.clerk(), drafted), null);
    }

    private CommitmentView broken() {
        return desk.decide(cast.lead(), seen(scene.judged(cast, running(), breach())), true, null);
    }

    @Test
    void thePersonSignsHisOwnNameOnPaperAndListsShowItMasked() {
        var drafted = drafted();
        var words = commitments.text(cast.clerk(), drafted.commitment().id(), null);
        assertThat(words.text())
                .contains(NAME + "（居民身份证号码 " + NUMBER + "）就“" + MATTER + "”郑重承诺")
                .contains("公开类型：不可公开");

        var running = running();
        assertThat(running.file().row().stateLabel()).isEqualTo("履行中");
        assertThat(running.commitment().subjectName()).isEqualTo("欧**例");
        assertThat(running.commitment().subjectCode()).isEmpty();
        assertThat(running.commitment().open()).isFalse();
        assertThat(running.commitment().signer()).isEqualTo("承诺人本人");
        assertThat(commitments
                        .text(cast.clerk(), running.commitment().id(), null)
                        .text())
                .as("kept as signed")
                .contains(NAME);
        assertThat(commitments
                        .list(cast.clerk(), new CommitmentQuery(null, null, null), null, 10)
                        .items())
                .extracting(CommitmentRow::subjectName)
                .containsOnly("欧**例");
    }

    @Test
    void nameAndNumberStandInNoTableInClear() {
        UUID id = broken().commitment().id();

        for (String table :
                List.of("commitment", "case_file", "case_step", "case_document", "private_subject", "audit_line")) {
            assertThat(rows(table)).as(table).isNotEmpty().doesNotContain(NAME, NUMBER);
        }
        assertThat(scene.one(
                        "select (sealed_text is not null and text is null)::text from commitment where id = ?",
                        id,
                        String.class))
                .isEqualTo("true");
    }

    @Test
    void nothingOfItIsOnThePortalInTheOpenDataOrInTheSearch() {
        UUID id = broken().commitment().id();
        String host = cast.city().host();

        assertThat(scene.isPublic(id)).isFalse();
        for (String path : List.of("/commitments", "/commitments/contracts", "/", "/acts")) {
            assertThat(PortalScene.get(host, path).body()).as(path).doesNotContain(MATTER, NAME, "欧**例");
        }
        for (String word : List.of(NAME, NUMBER)) {
            assertThat(PortalScene.get(host, "/commitments?q=" + encoded(word)).body())
                    .as("commitments of " + word)
                    .contains("没有符合条件的信息")
                    .doesNotContain(MATTER, "欧**例");
        }
        for (String word : List.of(NAME, "欧**例", NUMBER, MATTER)) {
            assertThat(PortalScene.get(host, "/search?q=" + encoded(word)).body())
                    .as("search for " + word)
                    .doesNotContain("残疾人机动轮椅车驾驶证明</", "/subjects/" + NUMBER);
            assertThat(PortalScene.get(host, "/api/public/search?q=" + encoded(word))
                            .body())
                    .as("open data for " + word)
                    .doesNotContain(NUMBER, "欧**例", "\"code\"");
        }
        assertThat(PortalScene.get(host, "/api/public/subjects/" + NUMBER).status())
                .isEqualTo(404);
        for (String table : List.of("public_commitment", "public_record", "public_subject")) {
            assertThat(rows(table)).as(table).doesNotContain(MATTER, NAME, NUMBER);
        }
    }

    @Test
    void theStatusByNumberTellsNeitherWhoNorWhat() {
        var file = running().file();
        var status = statuses.find(cast.city().id(), file.row().number(), file.queryCode())
                .orElseThrow();

        assertThat(status.toString()).contains("履行中").doesNotContain(NAME, NUMBER, MATTER);
    }

    @Test
    void whatIsDeterminedStaysWithTheBureauInNoRecordAndCanBeTakenBack() {
        var broken = broken();

        assertThat(broken.file().row().stateLabel()).isEqualTo("未履行");
        assertThat(broken.commitment().record()).isNull();
        assertThat(scene.one(
                        "select count(*) from record where item = 'commitment-performance' and tenant = (select tenant from commitment where id = ?)",
                        broken.commitment().id(),
                        Long.class))
                .isZero();
        var paper = broken.file().documents().getLast();
        assertThat(cases.document(cast.clerk(), broken.commitment().id(), paper.id())
                        .body())
                .startsWith("承诺人：")
                .contains("不记入信用记录，不向社会公示", "撤销认定")
                .doesNotContain(NAME, NUMBER, "你单位");

        refused(() -> desk.clear(cast.clerk(), seen(broken), "认定有误。"), "ROLE_MISSING");
        refused(() -> desk.clear(cast.lead(), seen(broken), " "), "CASE_REASON_MISSING");
        var cleared = desk.clear(cast.lead(), seen(broken), "本人补交了证明，认定有误。");
        assertThat(cleared.file().row().stateLabel()).isEqualTo("违诺认定已撤销");
    }

    @Test
    void whatWasDeterminedAboutAFirmIsTakenBackWithItsRecordOnly() {
        var broken = desk.decide(
                cast.lead(), seen(scene.judged(cast, scene.running(cast, today.plusDays(30)), breach())), true, null);

        refused(() -> desk.clear(cast.lead(), seen(broken), "认定有误。"), "BREACH_ON_RECORD")
                .hasMessageContaining("请在该记录中办理撤回");
    }

    @Test
    void onlyTheBureauReadsTheWordsAndOtherTenantsKnowNothing() {
        UUID id = running().commitment().id();

        refused(() -> commitments.text(cast.city().actor(Role.AUDITOR), id, null), "PERSON_WORDS_CLOSED");
        assertThat(commitments
                        .text(cast.city().actor(Role.CITY_ADMINISTRATOR), id, null)
                        .text())
                .contains(NAME);
        var otherBureau = cast.city().actorOf(cast.city().bureau("其他部门"), Role.BUREAU_LEAD);
        refused(() -> commitments.text(otherBureau, id, null), "CASE_UNKNOWN");
        refused(() -> commitments.view(cast.firm(), id), "CASE_UNKNOWN");
        refused(() -> commitments.view(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), id), "CASE_UNKNOWN");
    }

    @Test
    void badInputIsRefusedWithWhatIsWrongAndWithoutTheNumber() {
        refused(() -> begin("proof-declared", NAME, "331102199003071232", null), "COMMITMENT_INVALID")
                .hasMessage("公民身份号码校验位不对，请对照证件核对全部18位。");
        refused(() -> begin("proof-declared", "欧", NUMBER, null), "COMMITMENT_INVALID")
                .hasMessageStartingWith("请填写承诺人姓名");
        refused(() -> begin("proof-declared", NAME, "331102201503071238", null), "COMMITMENT_INVALID")
                .hasMessageStartingWith("承诺人未满18周岁。");
        refused(() -> begin("voluntary", NAME, NUMBER, null), "COMMITMENT_SUBJECT_KIND")
                .hasMessage("“主动型”承诺不适用于自然人。请核对承诺类型。");
        drafted();
        refused(() -> begin("proof-declared", "司马样例", NUMBER, null), "COMMITMENT_INVALID")
                .hasMessageContaining("已以另一姓名登记");
        assertThatThrownBy(() -> begin("proof-declared", NAME, NUMBER, true))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.errors())
                                .extracting(field -> field.field())
                                .containsExactly("open"));
        refused(
                () -> commitments.begin(cast.firm(), command("proof-declared", NAME, NUMBER, null), null),
                "ROLE_MISSING");
    }

    /** Everything a table holds of the city, as one text. */
    private String rows(String table) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select coalesce(string_agg(t::text, ' '), '') from " + table
                                + " t where tenant = :tenant")
                        .bind("tenant", cast.city().id())
                        .mapTo(String.class)
                        .one());
    }

    private void begin(String kind, String name, String number, @Nullable Boolean open) {
        commitments.begin(cast.clerk(), command(kind, name, number, open), null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.code().name()).isEqualTo(code));
    }
}
