package org.xinheng.kernel.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.identity.opening.ArrivingTenants;
import org.xinheng.kernel.identity.opening.OpenTenant;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;

/** A place that is written down and not filled yet, or filled and not reported yet, is left alone until it is done. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ArrivalTest {

    @Inject
    ArchiveScene scene;

    @Inject
    Imports imports;

    @Inject
    ArrivingTenants arriving;

    @Inject
    Rounds rounds;

    private ImportView handed;
    private String slug;

    @BeforeEach
    void anArchiveIsHandedIn() {
        handed = scene.handIn(scene.archiveOf(scene.city()));
        slug = "arrival-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** As a kill after the first step leaves it. */
    private int writtenDown() {
        return arriving.reserve(
                scene.operator(),
                new OpenTenant(
                        slug,
                        "到达中的市",
                        "到达",
                        "CITY",
                        "331100",
                        null,
                        new OpenTenant.Look("#1d4d4f", "#b8893b", "", ""),
                        ArchiveScene.under(slug).administrator(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private UUID id() {
        return Objects.requireNonNull(handed.id());
    }

    @Test
    void whatTheClockStartsLeavesAPlaceAloneUntilItHasArrived() {
        int place = writtenDown();
        var visited = new ArrayList<Integer>();

        rounds.everywhere("test.round", visited::add);
        assertThat(visited).isNotEmpty().doesNotContain(place);
        scene.arrive(handed, slug);
        rounds.everywhere("test.round", visited::add);

        assertThat(visited).contains(place);
    }

    @Test
    void nobodyElseOpensAPlaceThatAnArchiveFills() {
        writtenDown();

        scene.tenants
                .platform()
                .as(Role.OPERATOR)
                .post("/api/t/platform/tenants/{slug}/invitation", slug)
                .then()
                .statusCode(409)
                .body("code", equalTo("TENANT_ARRIVING"))
                .body("detail", containsString("正在从归档导入"));
        assertThat(scene.directory.bySlug(slug))
                .hasValueSatisfying(place -> assertThat(place.open()).isFalse());
        assertThat(scene.arrive(handed, slug).agrees()).isTrue();
    }

    @Test
    void aKillAfterThePlaceWasOpenedEndsWithTheReportAndNothingTwice() {
        Reconciliation first = scene.arrive(handed, slug);
        int place = scene.directory.bySlug(slug).orElseThrow().id();
        Map<String, Long> rows = scene.counts(place);
        scene.tenants
                .superuser()
                .useHandle(handle -> handle.createUpdate(
                                "update archive_import set state = 'RUNNING', reconciliation = null where id = :id")
                        .bind("id", id())
                        .execute());

        scene.workOff();

        ImportView done = imports.require(scene.operator(), id());
        assertThat(done.trouble()).isNull();
        assertThat(done.state()).isEqualTo("DONE");
        assertThat(done.reconciliation()).isEqualTo(first);
        assertThat(scene.counts(place)).isEqualTo(rows);
    }

    @Test
    void whatFailedGoesOnUnderTheNameItWasWrittenDownUnder() {
        writtenDown();
        scene.tenants
                .superuser()
                .useHandle(handle -> handle.createUpdate(
                                "update archive_import set state = 'FAILED', slug = :slug where id = :id")
                        .bind("slug", slug)
                        .bind("id", id())
                        .execute());

        assertThatThrownBy(() -> imports.begin(scene.operator(), id(), ArchiveScene.under(slug + "-2")))
                .isInstanceOfSatisfying(KernelException.class, refused -> {
                    assertThat(refused.code().name()).isEqualTo("ARCHIVE_NOT_FITTING");
                    assertThat(refused.getMessage()).contains(slug);
                });
        assertThat(scene.arrive(handed, slug).agrees()).isTrue();
    }

    @Test
    void whatKeepsStoppingTheProgramIsNotBegunForEver() {
        imports.begin(scene.operator(), id(), ArchiveScene.under(slug));
        scene.tenants
                .superuser()
                .useHandle(handle -> handle.createUpdate(
                                "update archive_import set state = 'RUNNING', attempts = 3 where id = :id")
                        .bind("id", id())
                        .execute());

        scene.workOff();

        ImportView failed = imports.require(scene.operator(), id());
        assertThat(failed.state()).isEqualTo("FAILED");
        assertThat(failed.trouble()).contains("连续 3 次没有完成");
        assertThat(scene.directory.bySlug(slug)).isEmpty();
    }
}
