package org.xinheng.kernel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.plugins.PluginVersions;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
class BrokenPluginTest {

    private static final String PLUGIN = "broken-sample";
    private static final String CODE = "BROKENPLUGINTEST01";

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    PluginVersions versions;

    @Inject
    Grades grades;

    private TestTenant mine;
    private Actor operator;

    @BeforeEach
    void aPluginThatThrowsForAFirmOfThisName() {
        mine = tenants.fresh();
        operator = tenants.operator();
        versions.upload(operator, PluginJar.reading(PLUGIN, "1.0.0", """
                                if (!file.records().isEmpty()) throw new IllegalStateException();
                                return new Reading(Quantity.of(2), List.of(), "");
                                """).bytes());
        versions.activate(operator, PLUGIN, "1.0.0");
        plugins.enable(mine.actor(Role.CITY_ADMINISTRATOR), PLUGIN);
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        with firm as (insert into subject (code, name, kind) values (:code, '样例商行', 'ORGANISATION') returning id)
                        insert into record (tenant, item, item_version, act, subject, subject_kind, subject_code, subject_name,
                          document_no, title, authority_name, decided_on, payload, state, disclosure, publish, reported_on,
                          natural_key, content_hash)
                        select :tenant, 'administrative-permit', 1, 'PERMIT', id, 'ORGANISATION', :code, '样例商行', '例许1号',
                          '决定书', '样例机关', '2026-09-01', '{}', 'EFFECTIVE', 'PUBLIC', false, '2026-09-01',
                          sha256('1'), sha256('2') from firm
                        """)
                        .bind("code", CODE)
                        .bind("tenant", mine.id())
                        .execute());
    }

    @AfterEach
    void takeItOut() {
        plugins.disable(mine.actor(Role.CITY_ADMINISTRATOR), PLUGIN);
        versions.remove(operator, PLUGIN, "测试结束");
    }

    @Test
    void aBrokenPluginIsNamedAndTheOtherGradesAreShown() {
        var shown = grades.list(mine.actor(Role.BUREAU_CLERK), CODE, LocalDate.of(2026, 11, 1));

        assertThat(shown.items()).extracting(GradeView::standard).containsExactly("public-credit");
        assertThat(shown.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.plugin()).isEqualTo(PLUGIN);
            assertThat(broken.standard()).isEqualTo(PLUGIN + "-credit");
            assertThat(broken.detail())
                    .startsWith("插件“样例broken-sample”的标准“样例信用评价”无法计算：")
                    .endsWith("请联系插件提供单位。");
        });
    }
}
