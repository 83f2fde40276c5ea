package org.xinheng.kernel.repair;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.publicity.Publicity;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Sets scenes of repair: a firm with a published fine, and the steps of an ordinary application. */
@Singleton
public class RepairScene {

    static final byte[] RECEIPT = "%PDF-1.7 receipt".getBytes(StandardCharsets.UTF_8);

    private final TestTenants tenants;
    private final Repairs repairs;
    private final RepairDesk desk;
    private final Publicity publicity;

    RepairScene(TestTenants tenants, Repairs repairs, RepairDesk desk, Publicity publicity) {
        this.tenants = tenants;
        this.repairs = repairs;
        this.desk = desk;
        this.publicity = publicity;
    }

    /** A fine of March 2026 by the tenant's first bureau, shown to the public. */
    public TestRecord fine(TestTenant tenant) {
        return published(tenant, TestRecord.penalty());
    }

    public TestRecord published(TestTenant tenant, TestRecord record) {
        record.set("payload", "{\"CF_CFLB\": \"罚款\", \"CF_NR_FK\": \"1\"}")
                .set("source_bureau", tenant.bureau())
                .set("publish_until", TestRecord.DECIDED.plusYears(1))
                .in(tenant, tenants);
        publicity.follow(Actor.system(tenant.id()), Set.of(record.id()));
        return record;
    }

    /** Somebody who acts for the firm of a record. */
    public Actor firm(TestTenant tenant, TestRecord record) {
        String person = UUID.randomUUID().toString();
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into membership (tenant, person, username, person_name, role, subject_code, granted_by)
                        values (:tenant, :person, :person, '样例企业', 'FIRM', :code, 'test')
                        """)
                        .bind("tenant", tenant.id())
                        .bind("person", person)
                        .bind("code", record.code())
                        .execute());
        return new Actor(tenant.id(), Set.of(tenant.id()), person, "样例企业", null, Set.of(Role.FIRM));
    }

    /** An application with its proofs, not yet handed in. */
    CaseView prepared(Actor firm, TestRecord record) {
        var begun = repairs.begin(firm, record.id(), null);
        repairs.addProof(firm, begun.row().id(), "correction-proof", "整改说明.pdf", RECEIPT);
        return repairs.addProof(firm, begun.row().id(), "fine-receipt", "缴款凭证.pdf", proof("fine"));
    }

    static byte[] proof(String words) {
        return ("%PDF-1.7 " + words).getBytes(StandardCharsets.UTF_8);
    }

    SubmitRepair signed(Actor firm, UUID record) {
        var commitment = repairs.eligibility(firm, record).commitment();
        return new SubmitRepair("罚款已缴清，已完成整改。", "样例签署人", commitment == null ? null : commitment.hash());
    }

    CaseView submitted(Actor firm, TestRecord record) {
        var prepared = prepared(firm, record);
        return repairs.submit(firm, seen(prepared), signed(firm, record.id()));
    }

    /** With the determining bureau. */
    CaseView forwarded(TestTenant tenant, Actor firm, TestRecord record) {
        var submitted = submitted(firm, record);
        return desk.accept(tenant.actor(Role.CITY_ADMINISTRATOR), seen(submitted))
                .file();
    }

    CaseView proposed(TestTenant tenant, CaseView forwarded, Proposal proposal) {
        return desk.propose(tenant.actor(Role.BUREAU_CLERK), seen(forwarded), proposal)
                .file();
    }

    public CaseView granted(TestTenant tenant, Actor firm, TestRecord record) {
        var proposed = proposed(tenant, forwarded(tenant, firm, record), new Proposal(true, "已核实履行完毕", false));
        return desk.decide(tenant.actor(Role.BUREAU_LEAD), seen(proposed), true, null)
                .file();
    }

    static Ticket seen(CaseView view) {
        return new Ticket(view.row().id(), view.row().version(), null);
    }

    /** Waits until the case is in a state. */
    public RepairView await(TestTenant tenant, UUID id, String state) {
        var actor = tenant.actor(Role.CITY_ADMINISTRATOR);
        var until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        var view = desk.view(actor, id);
        while (!view.file().row().state().equals(state) && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
            view = desk.view(actor, id);
        }
        assertThat(view.file().row().state()).isEqualTo(state);
        return view;
    }

    String state(TestRecord record) {
        return column("select state from record where id = :id", record);
    }

    boolean isPublic(TestRecord record) {
        return column("select count(*)::text from public_record where id = :id", record)
                .equals("1");
    }

    String column(String sql, TestRecord record) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("id", record.id())
                        .mapTo(String.class)
                        .one());
    }

    void awaitPublic(TestRecord record, boolean shown) {
        var until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (isPublic(record) != shown && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(isPublic(record)).isEqualTo(shown);
    }
}
