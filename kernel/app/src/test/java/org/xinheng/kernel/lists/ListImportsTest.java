package org.xinheng.kernel.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.intake.Tables;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListImportsTest {

    private static final String COURT = "judgment-defaulters";
    private static final String HEAD = "被执行人姓名/名称,证件/组织机构代码,失信行为具体情形,案号,执行法院,发布时间,截止日期,移出日期,移出文号";
    private static final EntryQuery ALL = new EntryQuery(null, null, false, null, null);

    @Inject
    TestTenants tenants;

    @Inject
    ListImports imports;

    @Inject
    ListEntries entries;

    private TestTenant city;
    private Actor admin;
    private int number;
    private String code;
    private String name;

    @BeforeEach
    void aCourtHasAList() {
        city = tenants.fresh();
        admin = city.actor(Role.CITY_ADMINISTRATOR);
        number = ThreadLocalRandom.current().nextInt(100_000, 899_000);
        code = Tables.code('9', '1', number);
        name = "丽水样例" + number + "号有限公司";
    }

    private ListImportView take(String... rows) {
        String text = HEAD + "\n" + String.join("\n", rows) + "\n";
        return imports.take(
                admin, COURT, "失信被执行人.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String row(String tail) {
        return name + "," + code + ",有履行能力而拒不履行,（2026）浙1102执100号,丽水市莲都区人民法院,2026-01-10," + tail;
    }

    @Test
    void aCourtsListIsTakenInWithTheTermOfTheLaw() {
        var done = take(row(",,"));

        assertThat(done.added()).isEqualTo(1);
        assertThat(done.issues()).isEmpty();
        var entry = entries.list(admin, ALL, null, 10).items().getFirst();
        assertThat(entry.subjectName()).isEqualTo(name);
        assertThat(entry.endsOn()).isEqualTo(LocalDate.of(2028, 1, 10));
        assertThat(entry.authorityName()).isEqualTo("丽水市莲都区人民法院");
        assertThat(entry.basis()).contains("法释〔2017〕7号");
        assertThat(entry.published()).isTrue();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        take(row(",,"));
        var again = take(row(",,"));

        assertThat(again.added()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(entries.list(admin, ALL, null, 10).items()).hasSize(1);
    }

    @Test
    void aRemovalByTheCourtEndsTheEntry() {
        take(row(",,"));
        var done = take(row(",2026-06-01,（2026）浙1102执100号之二"));

        assertThat(done.removed()).isEqualTo(1);
        var entry = entries.list(admin, new EntryQuery(null, null, true, null, null), null, 10)
                .items()
                .getFirst();
        var ending = java.util.Objects.requireNonNull(entry.removed());
        assertThat(ending.on()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(ending.because()).isEqualTo("SOURCE");
    }

    @Test
    void everyRowThatIsNotSoundComesBackWithItsReasons() {
        String other = Tables.code('9', '1', number + 1);
        var done = take(
                row(",,"),
                "缺码公司,91331102MA0000000X,拒不履行,（2026）浙1102执101号,莲都区人民法院,2026-01-10,,,",
                "无文号公司," + other + ",拒不履行,无,莲都区人民法院,2026-01-10,,,",
                "未来公司," + other + ",拒不履行,（2026）浙1102执102号,莲都区人民法院,2029-01-10,,,",
                "过长公司," + other + ",拒不履行,（2026）浙1102执103号,莲都区人民法院,2026-01-10,2036-01-10,,",
                "隐私公司," + other + ",联系电话13812345678拒不履行,（2026）浙1102执104号,莲都区人民法院,2026-01-10,,,",
                "改名公司," + code + ",拒不履行,（2026）浙1102执105号,莲都区人民法院,2026-01-10,,,");

        assertThat(done.added()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(6);
        assertThat(done.issues()).extracting(ListImportView.Issue::line).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(done.issues())
                .extracting(issue -> issue.reasons().getFirst())
                .satisfiesExactly(
                        one -> assertThat(one).contains("统一社会信用代码"),
                        two -> assertThat(two).contains("“列入文号”没有填写"),
                        three -> assertThat(three).contains("晚于今天"),
                        four -> assertThat(four).contains("超过该名单法定的最长期限"),
                        five -> assertThat(five).contains("电话号码"),
                        six -> assertThat(six).contains("代码与名称不符"));
        assertThat(imports.require(admin, done.id()).issues()).isEqualTo(done.issues());
    }

    @Test
    void aNaturalPersonIsSealedAndNeverPublic() {
        var done = take("张测,11010519491231002X,违反限制消费令,（2026）浙1102执200号,莲都区人民法院,2026-01-10,,,");

        assertThat(done.added()).isEqualTo(1);
        var entry = entries.list(admin, ALL, null, 10).items().getFirst();
        assertThat(entry.subjectKind()).isEqualTo("NATURAL_PERSON");
        assertThat(entry.subjectName()).isNull();
        assertThat(entry.subjectCode()).isNull();
        assertThat(entry.published()).isFalse();
        long clear = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from list_entry e where tenant = :tenant and e::text like '%张测%'")
                        .bind("tenant", city.id())
                        .mapTo(Long.class)
                        .one());
        assertThat(clear).isZero();
    }

    @Test
    void aFileWithoutTheColumnsOfTheLawIsRefused() {
        assertThatThrownBy(() -> imports.take(
                        admin,
                        COURT,
                        "x.csv",
                        new ByteArrayInputStream("主体名称,统一社会信用代码\n甲,乙\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("表头缺少：列入事由、列入文号、列入决定机关、列入日期");
        assertThatThrownBy(() -> imports.take(
                        admin,
                        "no-such-list",
                        "x.csv",
                        new ByteArrayInputStream((HEAD + "\n" + row(",,")).getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ListError.LIST_UNKNOWN));
    }

    @Test
    void clerksImportNothingAndAnotherTenantSeesNothing() {
        var done = take(row(",,"));
        var clerk = city.actor(Role.BUREAU_CLERK);
        assertThatThrownBy(() -> imports.take(clerk, COURT, "x.csv", new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("角色");
        var stranger = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);
        assertThatThrownBy(() -> imports.require(stranger, done.id()))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ListError.ENTRY_UNKNOWN));
        assertThat(imports.list(stranger)).isEqualTo(List.of());
    }
}
