package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Documents that were issued in cases, and proofs that were handed in. */
@ApplicationScoped
class CasePaperRepository {

    UUID addDocument(Unit unit, UUID file, CaseDocument document, byte[] hash) {
        return unit.handle()
                .createQuery("""
                        insert into case_document (case_file, kind, number, title, body, hash, issued_by, issued_by_name, issued_at)
                        values (:file, :kind, :number, :title, :body, :hash, :by, :byName, :at) returning id
                        """)
                .bind("file", file)
                .bind("kind", document.kind())
                .bind("number", document.number())
                .bind("title", document.title())
                .bind("body", document.body())
                .bind("hash", hash)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .mapTo(UUID.class)
                .one();
    }

    List<CaseView.Document> listDocuments(Unit unit, UUID file) {
        return unit.handle()
                .createQuery("""
                        select id, kind, number, title, issued_by_name, issued_at from case_document
                        where tenant = :tenant and case_file = :file order by issued_at, id
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .map((row, context) -> new CaseView.Document(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("issued_by_name"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<CaseDocument> findDocument(Unit unit, UUID file, UUID document) {
        return unit.handle()
                .createQuery("""
                        select kind, number, title, body from case_document
                        where tenant = :tenant and case_file = :file and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .bind("id", document)
                .map((row, context) -> new CaseDocument(
                        row.getString("kind"), row.getString("number"), row.getString("title"), row.getString("body")))
                .findOne();
    }

    /** Stores a proof; the same content for the same thing again is the same proof. */
    void addAttachment(Unit unit, UUID file, NewAttachment proof, byte[] hash) {
        unit.handle()
                .createUpdate("""
                        insert into case_attachment (case_file, kind, label, name, media_type, size, hash, content, added_by, added_at)
                        values (:file, :kind, :label, :name, :type, :size, :hash, :content, :by, :at)
                        on conflict (tenant, case_file, kind, hash) do nothing
                        """)
                .bind("file", file)
                .bind("kind", proof.paper().kind())
                .bind("label", proof.paper().label())
                .bind("name", proof.name())
                .bind("type", proof.mediaType())
                .bind("size", proof.content().length)
                .bind("hash", hash)
                .bind("content", proof.content())
                .bind("by", unit.actor().person())
                .bind("at", unit.startedAt())
                .execute();
    }

    /** A proof on its way in. */
    record NewAttachment(CasePapers.Paper paper, String name, String mediaType, byte[] content) {}

    int countAttachments(Unit unit, UUID file) {
        return unit.handle()
                .createQuery("select count(*) from case_attachment where tenant = :tenant and case_file = :file")
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .mapTo(Integer.class)
                .one();
    }

    List<CaseView.Attachment> listAttachments(Unit unit, UUID file) {
        return unit.handle()
                .createQuery("""
                        select id, kind, label, name, media_type, size, added_at from case_attachment
                        where tenant = :tenant and case_file = :file order by added_at, id
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .map((row, context) -> new CaseView.Attachment(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("label"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<AttachmentContent> findAttachment(Unit unit, UUID file, UUID attachment) {
        return unit.handle()
                .createQuery("""
                        select name, media_type, content from case_attachment
                        where tenant = :tenant and case_file = :file and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .bind("id", attachment)
                .map((row, context) -> new AttachmentContent(
                        row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .findOne();
    }
}
