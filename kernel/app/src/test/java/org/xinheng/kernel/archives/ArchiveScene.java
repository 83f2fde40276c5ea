package org.xinheng.kernel.archives;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.xinheng.kernel.identity.opening.OpenTenant;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.SealedPerson;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A city with records, a person, papers and an audit trail; and the way of an archive out of it and into another place. */
@Singleton
class ArchiveScene {

    static final String PASSPHRASE = "一句只在测试里用的口令-2026";
    static final String PERSON = "张样例";
    static final String NUMBER = "331102199001010019";

    final TestTenants tenants;
    final TenantDirectory directory;
    final ArchiveKey key;
    private final Exports exports;
    private final Imports imports;
    private final RunArchives runs;
    private final Vault vault;
    private final Work work;

    ArchiveScene(
            TestTenants tenants,
            TenantDirectory directory,
            ArchiveKey key,
            Exports exports,
            Imports imports,
            RunArchives runs,
            Vault vault,
            Work work) {
        this.tenants = tenants;
        this.directory = directory;
        this.key = key;
        this.exports = exports;
        this.imports = imports;
        this.runs = runs;
        this.vault = vault;
        this.work = work;
    }

    /** A city with something of everything. */
    TestTenant city() {
        TestTenant city = tenants.fresh();
        TestRecord.permit().in(city, tenants);
        TestRecord.penalty().set("title", "一行\t有制表符\n有换行\\有反斜线").in(city, tenants);
        publish(city);
        person(city);
        papers(city);
        for (int i = 0; i < 3; i++) {
            work.change(city.actor(Role.AUDITOR), "test.step", unit -> unit.note("who", "测试"));
        }
        return city;
    }

    private void publish(TestTenant city) {
        tenants.superuser()
                .useHandle(handle ->
                        handle.createUpdate("""
                        insert into public_record (tenant, id, item, act, subject_code, subject_name, document_no, title, authority_code,
                          authority_name, decided_on, publish_from, class, disputed, fields)
                        select tenant, id, item, act, subject_code, subject_name, document_no, title, authority_code, authority_name,
                          decided_on, publish_from, class, false, '[]' from record where tenant = :tenant and publish
                        """).bind("tenant", city.id()).execute());
    }

    private void person(TestTenant city) {
        var keys = vault.of(city.id());
        tenants.superuser().useHandle(handle -> {
            UUID person = handle.createQuery("""
                            insert into private_subject (tenant, kind, blind_index, sealed)
                            values (:tenant, 'NATURAL_PERSON', :index, :sealed) returning id
                            """)
                    .bind("tenant", city.id())
                    .bind("index", SealedPerson.blindIndex(keys, "", NUMBER))
                    .bind("sealed", new SealedPerson(PERSON, "", NUMBER).sealedBy(keys))
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            insert into record (tenant, item, item_version, act, private_subject, subject_kind, document_no,
                              authority_name, decided_on, payload, state, disclosure, publish, reported_on, natural_key, content_hash)
                            values (:tenant, 'administrative-penalty', 1, 'PENALTY', :person, 'NATURAL_PERSON', '样罚〔2026〕9号', '样例局',
                              '2026-03-02', '{}', 'EFFECTIVE', 'AUTHORISED', false, '2026-03-02', :key, :key)
                            """)
                    .bind("tenant", city.id())
                    .bind("person", person)
                    .bind("key", new byte[32])
                    .execute();
        });
    }

    private void papers(TestTenant city) {
        tenants.superuser().useHandle(handle -> {
            UUID file = handle.createQuery("""
                            insert into case_file (tenant, kind, kind_label, number, query_code, title, state, state_label, body,
                              handler, handler_name, opened_by, opened_by_name, opened_at)
                            values (:tenant, 'repair', '信用修复', '样修〔2026〕1号', 'x', '样例', 'CHECKING', '审核中', '{}', 'someone', '经办人',
                              'test', '测试', now()) returning id
                            """)
                    .bind("tenant", city.id())
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            insert into case_attachment (tenant, case_file, kind, name, media_type, size, hash, content, added_by, added_at)
                            values (:tenant, :file, 'proof', '证明.pdf', 'application/pdf', 5, :hash, :content, 'test', now())
                            """)
                    .bind("tenant", city.id())
                    .bind("file", file)
                    .bind("hash", new byte[32])
                    .bind("content", "证明".getBytes(StandardCharsets.UTF_8))
                    .execute();
        });
    }

    /** The operator of the platform, who sees every tenant. */
    Actor operator() {
        int root = tenants.root();
        return new Actor(
                root, directory.subtree(root), UUID.randomUUID().toString(), "测试运营", null, Set.of(Role.OPERATOR));
    }

    /** An archive of the tenant, exported and taken away. */
    byte[] archiveOf(TestTenant city) {
        Actor administrator = city.actor(Role.CITY_ADMINISTRATOR);
        ExportView asked = exports.ask(administrator, new AskExport(null, PASSPHRASE));
        workOff();
        ExportView made = exports.require(administrator, asked.id());
        assertThat(made.trouble()).isNull();
        assertThat(made.state()).isEqualTo("DONE");
        return taken(exports.download(administrator, asked.id()));
    }

    static byte[] taken(Exports.Download download) {
        try {
            byte[] bytes = Files.readAllBytes(download.file());
            Files.delete(download.file());
            return bytes;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Hands an archive in. */
    ImportView handIn(byte[] archive) {
        return imports.receive(operator(), "归档.zip", null, new ByteArrayInputStream(archive));
    }

    /** How a tenant arrives under a slug. */
    static BeginImport under(String slug) {
        return new BeginImport(
                null,
                slug,
                null,
                PASSPHRASE,
                new OpenTenant.Administrator(slug + "-admin", "新管理员", slug + "@example.test"));
    }

    /** Lets it arrive; what was compared. */
    Reconciliation arrive(ImportView handed, String slug) {
        UUID id = Objects.requireNonNull(handed.id());
        imports.begin(operator(), id, under(slug));
        workOff();
        ImportView done = imports.require(operator(), id);
        assertThat(done.trouble()).isNull();
        assertThat(done.state()).isEqualTo("DONE");
        return Objects.requireNonNull(done.reconciliation());
    }

    /** Does what waits, as the clock would. */
    void workOff() {
        for (int i = 0; i < 5; i++) {
            once();
        }
    }

    /** Does the next thing. */
    void once() {
        runs.once();
    }

    /** Rows of every table of a tenant that travels, past all walls. */
    Map<String, Long> counts(int tenant) {
        return tenants.superuser().withHandle(handle -> {
            var counts = new TreeMap<String, Long>();
            for (String table : TableList.CARRIED) {
                counts.put(
                        table,
                        handle.createQuery("select count(*) from " + table + " where tenant = :tenant")
                                .bind("tenant", tenant)
                                .mapTo(Long.class)
                                .one());
            }
            return counts;
        });
    }
}
