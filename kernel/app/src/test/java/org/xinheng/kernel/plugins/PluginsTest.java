package org.xinheng.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.plugins.host.Part;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
class PluginsTest {

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    private TestTenant mine;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
    }

    @Test
    void theBureauOfTheSectorSwitchesAPluginOnAndOff() {
        var lead = mine.actor(Role.BUREAU_LEAD);

        var on = plugins.enable(lead, "agriculture");

        assertThat(on.enabled()).isTrue();
        assertThat(on.label()).isEqualTo("农业");
        assertThat(on.enabledBy()).isEqualTo("农业农村局 测试人员");
        assertThat(on.enabledAt()).isNotNull();
        assertThat(on.brings().standards()).containsExactly(new Part("agriculture-quality-safety", "农产品质量安全信用评价"));
        assertThat(plugins.list(lead))
                .extracting(PluginView::id, PluginView::enabled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("agriculture", true),
                        org.assertj.core.groups.Tuple.tuple("fishing-licences", false),
                        org.assertj.core.groups.Tuple.tuple("tourism", false));

        assertThat(plugins.disable(lead, "agriculture").enabled()).isFalse();
        assertThat(plugins.list(lead)).noneMatch(PluginView::enabled);
    }

    @Test
    void whatOneTenantSwitchesOnIsOffForTheOther() {
        plugins.enable(mine.actor(Role.CITY_ADMINISTRATOR), "agriculture");

        assertThat(plugins.list(tenants.fresh().actor(Role.CITY_ADMINISTRATOR))).noneMatch(PluginView::enabled);
    }

    @Test
    void aClerkMayNotSwitchOn() {
        assertThatThrownBy(() -> plugins.enable(mine.actor(Role.BUREAU_CLERK), "agriculture"))
                .isInstanceOf(KernelException.class)
                .hasMessage("您的角色不能执行此操作，需要：部门负责人、信用办管理员。请联系本地区信用平台管理员授权。");
    }

    @Test
    void aBureauOfAnotherSectorMayNotSwitchOn() {
        assertThatThrownBy(() -> plugins.enable(mine.actor(Role.BUREAU_LEAD), "fishing-licences"))
                .isInstanceOf(KernelException.class)
                .hasMessage("插件“渔业”属于其他领域，只能由该领域的主管部门或信用办管理员启用、停用。");
    }

    @Test
    void switchingTwiceOrAnUnknownPluginIsRefused() {
        var lead = mine.actor(Role.BUREAU_LEAD);
        plugins.enable(lead, "agriculture");

        assertThatThrownBy(() -> plugins.enable(lead, "agriculture")).hasMessage("插件“农业”已经启用，不必再次启用。");
        plugins.disable(lead, "agriculture");
        assertThatThrownBy(() -> plugins.disable(lead, "agriculture")).hasMessage("插件“农业”没有启用，无需停用。");
        assertThatThrownBy(() -> plugins.enable(lead, "shipping"))
                .hasMessage("系统中没有编号为“shipping”的插件。请核对编号，或联系平台运营人员安装。");
    }

    @Test
    void theAuditLineSaysWhichPlugin() {
        plugins.enable(mine.actor(Role.BUREAU_LEAD), "agriculture");

        String notes = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select notes::text from audit_line where tenant = :tenant and action = 'plugins.enable'")
                        .bind("tenant", mine.id())
                        .mapTo(String.class)
                        .one());
        assertThat(notes).contains("\"plugin\": \"agriculture\"", "\"version\": \"1.0.0\"");
    }
}
