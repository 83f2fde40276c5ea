package org.xinheng.kernel.measures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.receipts.Link;
import org.xinheng.kernel.receipts.Series;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps receipts. */
@ApplicationScoped
class CheckRepository {

    private static final String COLUMNS =
            "id, subject_code, subject_name, matter, purpose, outcome, answer::text as answer, "
                    + "checked_on, checked_at, number, content, previous, hash, signature";

    private final ObjectMapper json;

    CheckRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A receipt that is to be kept. */
    record NewReceipt(UUID id, ReceiptBook.Asker asker, ReceiptBook.Entry entry, Link link) {}

    void add(Unit unit, NewReceipt receipt) {
        CheckSubject subject = receipt.entry().subject();
        Matter matter = receipt.entry().matter();
        unit.handle()
                .createUpdate("""
                        insert into check_receipt (number, id, subject, private_subject, subject_code, subject_name, matter, purpose,
                          outcome, answer, checked_on, checked_at, checked_by, checked_by_name, bureau, content, previous, hash, signature)
                        values (:number, :id, :subject, :private, :code, :name, :matter, :purpose, :outcome,
                          cast(:answer as jsonb), :on, :at, :by, :byName, :bureau, :content, :previous, :hash, :signature)
                        """)
                .bind("number", receipt.link().number())
                .bind("id", receipt.id())
                .bind("subject", subject == null ? null : subject.subject())
                .bind("private", subject == null ? null : subject.privateSubject())
                .bind("code", subject == null ? null : subject.code())
                .bind("name", subject == null ? null : subject.name())
                .bind("matter", matter == null ? null : matter.name())
                .bind("purpose", receipt.entry().purpose())
                .bind("outcome", receipt.entry().outcome())
                .bind("answer", text(receipt.entry().answer()))
                .bind("on", receipt.entry().on())
                .bind("at", unit.startedAt())
                .bind("by", receipt.asker().person())
                .bind("byName", receipt.asker().name())
                .bind("bureau", receipt.asker().bureau())
                .bind("content", receipt.link().content())
                .bind("previous", receipt.link().previous())
                .bind("hash", receipt.link().hash())
                .bind("signature", receipt.link().signature())
                .execute();
    }

    /** A stored receipt. */
    Optional<CheckView> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select " + COLUMNS + " from check_receipt where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> view(unit, row))
                .findOne();
    }

    /** Receipts, newest first, before a number. */
    List<CheckView> list(Unit unit, long before, int limit, boolean all) {
        return unit.handle()
                .createQuery("select " + COLUMNS + """
                         from check_receipt where tenant = :tenant and number < :before
                          and (:all or checked_by = :by or bureau = :bureau)
                        order by number desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("before", before)
                .bind("all", all)
                .bind("by", unit.actor().person())
                .bind("bureau", unit.actor().bureau())
                .bind("limit", limit)
                .map((row, context) -> view(unit, row))
                .list();
    }

    /** The chain behind a number, in order. */
    List<Link> links(Unit unit, long after, int limit) {
        return unit.handle()
                .createQuery("""
                        select number, content, previous, hash, signature from check_receipt
                        where tenant = :tenant and number > :after order by number limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new Link(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4), row.getBytes(5)))
                .list();
    }

    private CheckView view(Unit unit, ResultSet row) throws SQLException {
        String matter = row.getString("matter");
        return CheckView.of(
                row.getObject("id", UUID.class),
                row.getString("outcome"),
                row.getString("subject_code"),
                row.getString("subject_name"),
                matter == null ? null : Matter.valueOf(matter),
                row.getString("purpose"),
                row.getObject("checked_on", LocalDate.class),
                row.getTimestamp("checked_at").toInstant(),
                answer(row.getString("answer")),
                new Link(
                                row.getLong("number"),
                                row.getString("content"),
                                row.getBytes("previous"),
                                row.getBytes("hash"),
                                row.getBytes("signature"))
                        .shown(Series.CHECK, unit.tenant()));
    }

    private String text(CheckView.Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CheckView.Answer answer(String text) {
        try {
            return json.readValue(text, CheckView.Answer.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The answer of a receipt cannot be read", broken);
        }
    }
}
