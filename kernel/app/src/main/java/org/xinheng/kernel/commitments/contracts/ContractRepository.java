package org.xinheng.kernel.commitments.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.commitments.CommitmentQuery;
import org.xinheng.kernel.commitments.Fulfilment;
import org.xinheng.kernel.commitments.Party;
import org.xinheng.kernel.commitments.PromiseRepository;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.tenancy.Unit;

/** Contracts of the unit's tenant. */
@ApplicationScoped
class ContractRepository extends PromiseRepository {

    private static final String ROWS = """
            select c.*, coalesce(case when :forSubject then f.subject_state end, c.state) as shown_state,
              coalesce(case when :forSubject then f.subject_label end, f.state_label) as shown_label
            from contract c join case_file f on f.tenant = c.tenant and f.id = c.id
            where c.tenant = :tenant""";

    ContractRepository() {
        super("contract");
    }

    /**
     * Stores a contract.
     *
     * @return false when the same contract stands in the ledger
     */
    boolean add(
            Unit unit, UUID id, Contract contract, Party supplier, String state, LocalDate today, LocalDate warnOn) {
        var terms = contract.terms();
        return unit.handle()
                        .createUpdate("""
                        insert into contract (id, contract_no, name, type, purchaser_code, purchaser_name, subject, subject_code,
                          subject_name, bureau, signed_on, ends_on, begun_on, nodes, nodes_open, next_on, warn_on, state)
                        values (:id, :contractNo, :name, :type, :purchaserCode, :purchaserName, :subject, :code, :subjectName, :bureau,
                          :signedOn, :endsOn, :begunOn, :nodes, :nodes, :nextOn, :warnOn, :state)
                        on conflict (tenant, contract_no, purchaser_code, subject_code)
                          where state not in ('REFUSED', 'WITHDRAWN') do nothing
                        """)
                        .bind("id", id)
                        .bind("contractNo", terms.contractNo())
                        .bind("name", terms.name())
                        .bind("type", terms.type().name())
                        .bind("purchaserCode", terms.purchaser().code())
                        .bind("purchaserName", terms.purchaser().name())
                        .bind("subject", supplier.subject())
                        .bind("code", supplier.code())
                        .bind("subjectName", supplier.name())
                        .bind("bureau", terms.bureau())
                        .bind("signedOn", terms.signedOn())
                        .bind("endsOn", terms.endsOn())
                        .bind("begunOn", today)
                        .bind("nodes", contract.nodes().size())
                        .bind("nextOn", contract.nextOn())
                        .bind("warnOn", warnOn)
                        .bind("state", state)
                        .execute()
                == 1;
    }

    /** Writes the state and the next node. */
    void move(Unit unit, UUID id, Contract contract, String state, LocalDate warnOn) {
        unit.handle()
                .createUpdate("""
                        update contract set state = :state, nodes_open = :open, next_on = :nextOn, warn_on = :warnOn, version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", state)
                .bind("open", contract.nodes().stream().filter(Node::isOpen).count())
                .bind("nextOn", contract.nextOn())
                .bind("warnOn", warnOn)
                .execute();
    }

    /** @param forSubject whether it is shown to whom it is about: without a proposal that waits for a decision */
    Optional<ContractRow> find(Unit unit, UUID id, boolean forSubject) {
        return unit.handle()
                .createQuery(ROWS + " and c.id = :id")
                .bind("forSubject", forSubject)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Newest first, from behind a cursor, of those the scope lets see. */
    List<ContractRow> list(
            Unit unit, CaseSight.Scope scope, CommitmentQuery query, @Nullable DayCursor after, int limit) {
        return unit.handle()
                .createQuery(ROWS + """
                         and (:all or c.bureau = cast(:bureau as uuid) or c.subject_code = :own)
                          and (cast(:state as text) is null
                            or coalesce(case when :forSubject then f.subject_state end, c.state) = :state)
                          and (cast(:q as text) is null or c.subject_code = :q or c.contract_no = :q
                               or position(cast(:q as text) in c.subject_name) > 0 or position(cast(:q as text) in c.name) > 0)
                          and (cast(:day as date) is null or (c.begun_on, c.id) < (cast(:day as date), cast(:after as uuid)))
                        order by c.begun_on desc, c.id desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("forSubject", scope.code() != null)
                .bind("all", scope.all())
                .bind("bureau", scope.bureau())
                .bind("own", scope.code())
                .bind("state", query.state())
                .bind("q", query.q())
                .bind("day", after == null ? null : after.day())
                .bind("after", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    private static ContractRow read(ResultSet row) throws SQLException {
        var type = ContractTerms.Type.valueOf(row.getString("type"));
        String fulfilment = row.getString("fulfilment");
        return new ContractRow(
                row.getObject("id", UUID.class),
                row.getString("contract_no"),
                row.getString("name"),
                type,
                type.label(),
                row.getString("purchaser_code"),
                row.getString("purchaser_name"),
                row.getString("subject_code"),
                row.getString("subject_name"),
                row.getObject("bureau", UUID.class),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("begun_on", LocalDate.class),
                row.getInt("nodes"),
                row.getInt("nodes_open"),
                row.getObject("next_on", LocalDate.class),
                row.getString("shown_state"),
                row.getString("shown_label"),
                fulfilment == null ? null : Fulfilment.valueOf(fulfilment),
                row.getObject("determined_on", LocalDate.class),
                row.getObject("record", UUID.class));
    }
}
