package org.xinheng.kernel.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ArchiveSubjectsTest {

    @Inject
    ArchiveScene scene;

    @Test
    void aSubjectTheRegistryKnowsUnderAnotherIdIsMappedInColumnsAndInJson() {
        TestTenant city = scene.city();
        UUID present = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery("""
                        update record set payload = jsonb_build_object('ref', subject, 'text', '其余不动')
                        where tenant = :tenant and class = 'GENERAL' returning subject
                        """)
                        .bind("tenant", city.id())
                        .mapTo(UUID.class)
                        .one());
        UUID former = UUID.randomUUID();
        byte[] foreign = ArchiveBytes.renamed(scene.archiveOf(city), scene.key, present, former);
        String slug = "arch-" + UUID.randomUUID().toString().substring(0, 8);

        Reconciliation compared = scene.arrive(scene.handIn(foreign), slug);

        assertThat(compared.mappedSubjects()).isEqualTo(1);
        assertThat(compared.tables()).allMatch(Reconciliation.Line::same);
        int here = scene.directory.bySlug(slug).orElseThrow().id();
        String row = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery("""
                        select subject || ' ' || (payload ->> 'ref') || ' ' || (payload ->> 'text') from record
                        where tenant = :tenant and class = 'GENERAL'
                        """)
                        .bind("tenant", here)
                        .mapTo(String.class)
                        .one());
        assertThat(row).isEqualTo(present + " " + present + " 其余不动");
        long known = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from subject where id = :former")
                        .bind("former", former)
                        .mapTo(Long.class)
                        .one());
        assertThat(known).isZero();
    }

    @Test
    void aCaseInHandWaitsForANewHand() {
        String slug = "arch-" + UUID.randomUUID().toString().substring(0, 8);
        scene.arrive(scene.handIn(scene.archiveOf(scene.city())), slug);

        int here = scene.directory.bySlug(slug).orElseThrow().id();
        String handler = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "select coalesce(handler, 'nobody') from case_file where tenant = :tenant")
                        .bind("tenant", here)
                        .mapTo(String.class)
                        .one());
        assertThat(handler).isEqualTo("nobody");
    }
}
