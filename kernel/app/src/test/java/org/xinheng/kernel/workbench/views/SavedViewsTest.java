package org.xinheng.kernel.workbench.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SavedViewsTest {

    @Inject
    TestTenants tenants;

    @Inject
    SavedViews views;

    private TestTenant mine;
    private Actor clerk;

    @BeforeEach
    void aClerk() {
        mine = tenants.fresh();
        clerk = mine.actor(Role.BUREAU_CLERK);
    }

    @Test
    void aViewIsKeptForItsPersonAndItsList() {
        views.save(clerk, new SaveView("records", "待核实", "state=HELD&cols=subject%2Cstate"));
        views.save(clerk, new SaveView("cases", "快到期", "turn=true"));

        assertThat(views.list(clerk, "records"))
                .extracting(SavedView::name, SavedView::query)
                .containsExactly(org.assertj.core.api.Assertions.tuple("待核实", "state=HELD&cols=subject%2Cstate"));
        assertThat(views.list(mine.actor(Role.BUREAU_CLERK), "records")).isEmpty();
        assertThat(views.list(
                        new Actor(
                                tenants.fresh().id(), clerk.scope(), clerk.person(), clerk.name(), null, clerk.roles()),
                        "records"))
                .isEmpty();
    }

    @Test
    void theSameNameIsReplaced() {
        views.save(clerk, new SaveView("records", "我的", "state=HELD"));

        var kept = views.save(clerk, new SaveView("records", "我的", "late=true"));

        assertThat(kept)
                .singleElement()
                .satisfies(view -> assertThat(view.query()).isEqualTo("late=true"));
    }

    @Test
    void onlyItsPersonRemovesAView() {
        var view = views.save(clerk, new SaveView("records", "我的", "")).getFirst();

        assertThatThrownBy(() -> views.remove(mine.actor(Role.CITY_ADMINISTRATOR), view.id()))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ViewError.VIEW_UNKNOWN));
        views.remove(clerk, view.id());
        assertThat(views.list(clerk, "records")).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> views.save(clerk, new SaveView("Records", " ", "https://example.org/<script>")))
                .isInstanceOfSatisfying(KernelException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ViewError.VIEW_INVALID);
                    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("list", "name", "query");
                });
    }

    @Test
    void thereAreAtMostThirtyOfAList() {
        for (int i = 0; i < 30; i++) {
            views.save(clerk, new SaveView("records", "方案" + i, ""));
        }

        assertThatThrownBy(() -> views.save(clerk, new SaveView("records", "第三十一", "")))
                .hasMessageContaining("最多保存30个");
        assertThat(views.list(clerk, "records")).hasSize(30);
    }
}
