package org.xinheng.kernel.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A city with a bureau that punished a firm, and the people who deal with it. */
final class ListScene {

    static final String MARKET = "market-regulation-serious-dishonesty";
    static final String GROUND = "破坏公平竞争秩序、扰乱市场秩序的";
    static final String REASON = "多次销售假冒注册商标的商品，被处以较重罚款。";

    final TestTenant city;
    final TestRecord penalty;
    final Actor clerk;
    final Actor lead;
    final Actor firm;
    private final Jdbi superuser;

    ListScene(TestTenants tenants, TestRecord evidence) {
        superuser = tenants.superuser();
        city = tenants.fresh();
        penalty = evidence.set("source_bureau", city.bureau()).in(city, tenants);
        clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);
        lead = city.actorOf(city.bureau(), Role.BUREAU_LEAD);
        firm = city.firm(penalty.code());
    }

    static TestRecord penalty() {
        return TestRecord.penalty().set("class", "SERIOUS");
    }

    ProposeListing proposal() {
        return new ProposeListing(MARKET, penalty.id(), GROUND, REASON, null);
    }

    /** Lists the firm, from the proposal to the decision; the id of the entry. */
    UUID list(Proposals proposals, ListDecisions decisions, ListEntries entries) {
        var noticed = proposals.notice(clerk, ticket(proposals.propose(clerk, proposal(), null)));
        waitUntilOver(noticed);
        decisions.list(lead, ticket(noticed), "违法事实清楚。", null);
        return entries.list(lead, new EntryQuery(null, null, false, null, null), null, 1)
                .items()
                .getFirst()
                .id();
    }

    static Ticket ticket(CaseView view) {
        return new Ticket(view.row().id(), view.row().version(), null);
    }

    /** As if the time to answer had passed. */
    void waitUntilOver(CaseView view) {
        superuser.useHandle(handle -> handle.createUpdate("update case_file set due_on = :day where id = :id")
                .bind("day", LocalDate.of(2026, 1, 5))
                .bind("id", view.row().id())
                .execute());
    }

    void setEntry(UUID entry, String column, LocalDate day) {
        superuser.useHandle(handle -> handle.createUpdate("update list_entry set " + column + " = :day where id = :id")
                .bind("day", day)
                .bind("id", entry)
                .execute());
    }

    <T> T one(String sql, UUID id, Class<T> type) {
        return superuser.withHandle(
                handle -> handle.createQuery(sql).bind(0, id).mapTo(type).one());
    }

    boolean isPublic(UUID entry) {
        return one("select count(*) from public_list_entry where id = ?", entry, Long.class) == 1;
    }
}
