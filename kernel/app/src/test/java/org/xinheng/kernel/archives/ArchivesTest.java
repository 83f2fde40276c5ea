package org.xinheng.kernel.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.identity.opening.OpenTenant;
import org.xinheng.kernel.portal.PortalScene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.subjects.SealedPerson;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ArchivesTest {

    @Inject
    ArchiveScene scene;

    @Inject
    Exports exports;

    @Inject
    Imports imports;

    @Inject
    FormerChains chains;

    @Inject
    ForgetArchives forget;

    @Inject
    Vault vault;

    @Inject
    Persons persons;

    @Inject
    Work work;

    private TestTenant city;
    private Actor administrator;

    @BeforeEach
    void aCity() {
        city = scene.city();
        administrator = city.actor(Role.CITY_ADMINISTRATOR);
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }

    private static UUID id(ImportView handed) {
        return Objects.requireNonNull(handed.id());
    }

    private static String slug() {
        return "arch-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private TenantRef arrived(ImportView handed, String slug) {
        scene.arrive(handed, slug);
        return scene.directory.bySlug(slug).orElseThrow();
    }

    @Test
    void aTenantArrivesUnderAnotherNameWithTheSameRows() {
        Map<String, Long> before = scene.counts(city.id());
        ImportView handed = scene.handIn(scene.archiveOf(city));
        assertThat(handed.state()).isEqualTo("VERIFIED");
        assertThat(handed.notices()).isEmpty();

        String slug = slug();
        TenantRef here = arrived(handed, slug);

        assertThat(here.open()).isTrue();
        assertThat(here.kind()).isEqualTo("CITY");
        Map<String, Long> after = scene.counts(here.id());
        assertThat(after.remove("former_chain")).isEqualTo(1);
        assertThat(after.remove("former_line")).isPositive();
        // Made by the opening itself.
        List<String> made = List.of("former_chain", "former_line", "former_seal", "public_standard");
        before.keySet().removeAll(made);
        after.keySet().removeAll(made);
        assertThat(after).isEqualTo(before);
        assertThat(after).containsEntry("record", 3L).containsEntry("case_attachment", 1L);
        Reconciliation compared = imports.require(scene.operator(), id(handed)).reconciliation();
        assertThat(compared).isNotNull();
        assertThat(compared.tables()).allMatch(Reconciliation.Line::same).hasSizeGreaterThan(80);
        assertThat(compared.documents()).allMatch(Reconciliation.Papers::same);
        assertThat(compared.subjects()).isEqualTo(2);
        assertThat(after).containsEntry("public_record", 2L);
        String code = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "select min(subject_code) from public_record where tenant = :tenant")
                        .bind("tenant", here.id())
                        .mapTo(String.class)
                        .one());
        String page = "/api/public/subjects/" + code;
        assertThat(PortalScene.get(here.host(), page).body())
                .contains(code)
                .isEqualTo(PortalScene.get(city.host(), page).body());
        String title = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "select title from record where tenant = :tenant and class = 'GENERAL'")
                        .bind("tenant", here.id())
                        .mapTo(String.class)
                        .one());
        assertThat(title).isEqualTo("一行\t有制表符\n有换行\\有反斜线");
    }

    @Test
    void whatIsSealedIsNeverInClearAndReadableAfterwards() {
        byte[] archive = scene.archiveOf(city);

        assertThat(ArchiveBytes.unpacked(archive)).doesNotContain(ArchiveScene.PERSON, ArchiveScene.NUMBER);
        TenantRef here = arrived(scene.handIn(archive), slug());
        UUID person = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "select id from private_subject where tenant = :tenant and blind_index = :index")
                        .bind("tenant", here.id())
                        .bind("index", SealedPerson.blindIndex(vault.of(here.id()), "", ArchiveScene.NUMBER))
                        .mapTo(UUID.class)
                        .one());
        Actor clerk = Actor.system(here.id());
        String name =
                work.run(clerk, "test.open", unit -> persons.open(unit, person).name());
        assertThat(name).isEqualTo(ArchiveScene.PERSON);
    }

    @Test
    void theFormerAuditChainStaysVerifiableAndTheNewOneBeginsWithTheArchive() {
        ImportView handed = scene.handIn(scene.archiveOf(city));
        TenantRef here = arrived(handed, slug());
        Actor auditor = new Actor(here.id(), Set.of(here.id()), "p", "审计", null, Set.of(Role.AUDITOR));

        FormerChainView chain = chains.list(auditor).getFirst();

        assertThat(chains.verify(auditor, chain.archive()))
                .isEqualTo(new FormerChains.Verification(chain.seals(), chain.lines(), chain.head(), null));
        refused("ARCHIVE_UNKNOWN", () -> chains.verify(auditor, "another"));
        assertThat(chain.tenant()).isEqualTo(city.slug());
        assertThat(chain.lines()).isGreaterThanOrEqualTo(3);
        String first = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery("""
                        select action || ' ' || outcome || ' ' || (notes ->> 'archive') from audit_line
                        where tenant = :tenant order by id limit 1
                        """)
                        .bind("tenant", here.id())
                        .mapTo(String.class)
                        .one());
        assertThat(first).isEqualTo("archives.import DONE " + handed.digest());
        scene.tenants.superuser().useHandle(handle -> {
            handle.createUpdate("update former_line set notes = '{}' where tenant = :tenant and action = 'test.step'")
                    .bind("tenant", here.id())
                    .execute();
        });
        assertThat(chains.verify(auditor, chain.archive()).broken()).isNotNull();
    }

    @Test
    void accountsStayBehindAndPeopleAreNamedToBeInvited() {
        city.firm("91331102MAXXXXXX0X".substring(0, 18));
        scene.tenants
                .superuser()
                .useHandle(handle ->
                        handle.createUpdate("""
                        insert into membership (tenant, person, username, person_name, role, granted_by)
                        values (:tenant, 'keycloak-id-7', 'chen', '陈审计', 'AUDITOR', 'test')
                        """).bind("tenant", city.id()).execute());

        byte[] archive = scene.archiveOf(city);
        ImportView handed = scene.handIn(archive);

        assertThat(ArchiveBytes.unpacked(archive)).doesNotContain("keycloak-id-7");
        assertThat(handed.summary()).isNotNull();
        assertThat(handed.summary().members())
                .extracting(person -> person.username() + " " + person.role())
                .containsExactly("chen AUDITOR");
    }

    @Test
    void aKillInTheMiddleLeavesNothingAndTheNextAttemptFinishes() throws Exception {
        ImportView handed = scene.handIn(scene.archiveOf(city));
        String slug = slug();
        imports.begin(scene.operator(), id(handed), ArchiveScene.under(slug));
        try (Handle blocker = scene.tenants.superuser().open()) {
            blocker.begin();
            blocker.execute("lock table case_attachment in exclusive mode");
            var attempt = Thread.ofPlatform().start(scene::once);
            ArchiveBytes.until(() -> killed() > 0);
            attempt.join();
            blocker.rollback();
        }
        TenantRef here = scene.directory.bySlug(slug).orElseThrow();
        assertThat(here.open()).isFalse();
        assertThat(scene.counts(here.id()).values()).allMatch(rows -> rows == 0);

        scene.workOff();

        assertThat(imports.require(scene.operator(), id(handed)).state()).isEqualTo("DONE");
        assertThat(scene.directory.bySlug(slug).orElseThrow().open()).isTrue();
        assertThat(scene.counts(here.id())).containsEntry("record", 3L);
    }

    /** Ends the connection that waits for the lock, as the end of its process would. */
    private long killed() {
        return scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%case_attachment%' and usename = 'xinheng_app'
                        """).mapTo(Long.class).one());
    }

    @Test
    void anotherSchemaIsRefusedWithBothVersions() {
        byte[] archive = ArchiveBytes.signedAnew(
                scene.archiveOf(city),
                scene.key,
                text -> text.replaceFirst("\"structure\" : \"[0-9a-f]+\"", "\"structure\" : \"0\"")
                        .replaceFirst("\"schema\" : \"[^\"]+\"", "\"schema\" : \"0050\""));
        ImportView handed = scene.handIn(archive);

        assertThat(handed.state()).isEqualTo("VERIFIED");
        assertThat(handed.notices()).singleElement().asString().contains("第 0050 版");
        refused(
                "ARCHIVE_SCHEMA_DIFFERS",
                () -> imports.begin(scene.operator(), id(handed), ArchiveScene.under(slug())));
    }

    @Test
    void whatDoesNotFitIsSaidAtOnceAndNothingIsWritten() {
        ImportView handed = scene.handIn(scene.archiveOf(city));

        assertThatThrownBy(() -> imports.begin(
                        scene.operator(),
                        id(handed),
                        new BeginImport(
                                null,
                                city.slug(),
                                city.host(),
                                ArchiveScene.PASSPHRASE,
                                new OpenTenant.Administrator("X", "", "none"))))
                .isInstanceOfSatisfying(KernelException.class, refused -> {
                    assertThat(refused.code().name()).isEqualTo("ARCHIVE_NOT_FITTING");
                    assertThat(refused.errors())
                            .extracting(error -> error.field())
                            .contains("slug", "host", "administrator.username");
                });
        refused(
                "ARCHIVE_PASSPHRASE_WRONG",
                () -> imports.begin(
                        scene.operator(),
                        id(handed),
                        new BeginImport(
                                null,
                                slug(),
                                null,
                                "another-pass-phrase",
                                ArchiveScene.under(slug()).administrator())));
        assertThat(imports.require(scene.operator(), id(handed)).state()).isEqualTo("VERIFIED");
    }

    @Test
    void onlyAdministratorsExportAndOnlyOperatorsImport() {
        refused("ROLE_MISSING", () -> exports.ask(city.actor(Role.BUREAU_LEAD), new AskExport(null, "x")));
        refused("ROLE_MISSING", () -> imports.list(administrator));
        refused("ARCHIVE_PASSPHRASE_SHORT", () -> exports.ask(administrator, new AskExport(null, "short")));
        TestTenant other = scene.tenants.fresh();
        refused(
                "ARCHIVE_TENANT_UNKNOWN",
                () -> exports.ask(administrator, new AskExport(other.slug(), ArchiveScene.PASSPHRASE)));
        ExportView asked = exports.ask(administrator, new AskExport(null, ArchiveScene.PASSPHRASE));
        refused("ARCHIVE_UNKNOWN", () -> exports.require(other.actor(Role.CITY_ADMINISTRATOR), asked.id()));
        refused("ARCHIVE_NOT_READY", () -> exports.download(administrator, asked.id()));
        refused("ARCHIVE_UNDER_WAY", () -> exports.ask(administrator, new AskExport(null, ArchiveScene.PASSPHRASE)));
        scene.workOff();
    }

    @Test
    void theOperatorExportsATenantBelowAndWhoTookItAwayIsKept() {
        Actor operator = scene.operator();
        ExportView asked = exports.ask(operator, new AskExport(city.slug(), ArchiveScene.PASSPHRASE));
        scene.workOff();

        ArchiveScene.taken(exports.download(operator, asked.id()));

        ExportView made = exports.require(operator, asked.id());
        assertThat(made.downloads()).isEqualTo(1);
        assertThat(made.summary()).isNotNull();
        assertThat(made.summary().origin().slug()).isEqualTo(city.slug());
        assertThat(made.fileName()).startsWith(city.slug() + "-");
        String line = scene.tenants
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "select person from audit_line where tenant = :tenant and action = 'archives.export'")
                        .bind("tenant", city.id())
                        .mapTo(String.class)
                        .one());
        assertThat(line).isEqualTo(operator.person());
    }

    @Test
    void aFileWhoseTermIsOverIsDeleted() {
        ExportView asked = exports.ask(administrator, new AskExport(null, ArchiveScene.PASSPHRASE));
        scene.workOff();
        LocalDate expires = exports.require(administrator, asked.id()).expiresOn();
        assertThat(expires).isNotNull();

        forget.forget(expires.minusDays(1));
        assertThat(exports.require(administrator, asked.id()).state()).isEqualTo("DONE");
        forget.forget(expires);

        assertThat(exports.require(administrator, asked.id()).state()).isEqualTo("EXPIRED");
        refused("ARCHIVE_NOT_READY", () -> exports.download(administrator, asked.id()));
    }

    @Test
    void aChangedFileIsNotTakenIn() {
        byte[] archive = scene.archiveOf(city);
        ImportView handed = scene.handIn(ArchiveBytes.changed(archive, "tables/record.copy"));

        assertThat(handed.state()).isEqualTo("REFUSED");
        assertThat(handed.id()).isNull();
        assertThat(handed.problems()).extracting(problem -> problem.entry()).containsExactly("tables/record.copy");
        assertThat(new String(archive, StandardCharsets.ISO_8859_1)).startsWith("PK");
        refused(
                "ARCHIVE_KEY_INVALID",
                () -> imports.receive(scene.operator(), "x.zip", "abc", InputStream.nullInputStream()));
    }
}
