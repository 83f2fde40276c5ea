package org.xinheng.kernel.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.articles.ArticleAttachmentRepository.Kept;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Files an article brings along. Added and taken away while it is a draft; once it is published, one is replaced by another
 * with a reason that the public reads, and only when a second person confirms it. What was published is kept.
 */
@ApplicationScoped
public class ArticleAttachments {

    private static final int MOST = 10;

    private final Work work;
    private final Articles articles;
    private final ArticleRepository rows;
    private final ArticleAttachmentRepository attachments;
    private final ArticleScan scan;
    private final Clock clock;

    ArticleAttachments(
            Work work,
            Articles articles,
            ArticleRepository rows,
            ArticleAttachmentRepository attachments,
            ArticleScan scan,
            Clock clock) {
        this.work = work;
        this.articles = articles;
        this.rows = rows;
        this.attachments = attachments;
        this.scan = scan;
        this.clock = clock;
    }

    /**
     * Adds a file to a draft; who adds it wrote part of the article.
     *
     * @param name what the file is called; its ending is put right by its content
     * @throws KernelException {@code ARTICLE_ATTACHMENT_TOO_LARGE} (413); {@code ARTICLE_ATTACHMENT_REFUSED} (400); {@code
     *     ARTICLE_PERSONAL_DATA} (409) for a name that holds a number of a person; and as {@link Articles#edit}
     */
    public ArticleView add(Actor actor, UUID id, @Nullable Integer version, @Nullable String name, byte[] content) {
        actor.require(Articles.WRITERS);
        var file = NewAttachment.of(name, content);
        return work.run(actor, "articles.attach", unit -> {
            Article article = articles.take(unit, id, version, ArticleStep.ATTACH);
            Articles.requireOwn(unit, article);
            refusePersonalData(unit, Map.of("attachments", file.name()));
            if (attachments.list(unit, id).size() >= MOST) {
                throw new KernelException(
                        ArticleError.ARTICLE_ATTACHMENT_REFUSED, "一篇文章最多%d个附件。请合并文件，或先删去不需要的附件。".formatted(MOST));
            }
            unit.note("attachment", attachments.add(unit, id, file, null, null));
            rows.written(unit, id);
            rows.log(unit, id, ArticleStep.ATTACH, file.name());
            return articles.view(unit, id);
        });
    }

    /**
     * Proposes another file in the place of one that is published.
     *
     * @param reason what the public reads beside the new file
     * @throws KernelException {@code ARTICLE_ATTACHMENT_UNKNOWN} (404); {@code ARTICLE_ATTACHMENT_PENDING} (409) when another
     *     file waits for the same place; and as {@link #add}
     */
    public ArticleView replace(
            Actor actor,
            UUID id,
            @Nullable Integer version,
            UUID attachment,
            @Nullable String reason,
            NewAttachment file) {
        actor.require(Articles.WRITERS);
        String because = Cases.reason(reason, "替换附件的理由");
        return work.run(actor, "articles.replace-attachment", unit -> {
            Article article = articles.take(unit, id, version, ArticleStep.REPLACE);
            Articles.requireOwn(unit, article);
            if (!find(unit, id, attachment).isCurrent()) {
                throw unknown();
            }
            refusePersonalData(unit, Map.of("attachments", file.name(), "because", because));
            boolean waits = attachments.list(unit, id).stream()
                    .anyMatch(other -> other.isPending() && Objects.equals(other.replaces(), attachment));
            if (waits) {
                throw new KernelException(
                        ArticleError.ARTICLE_ATTACHMENT_PENDING, "该附件已有一个替换文件等待确认。请先确认或撤回它，再提交新的替换文件。");
            }
            unit.note("attachment", attachments.add(unit, id, file, attachment, because));
            rows.moved(unit, id);
            rows.log(unit, id, ArticleStep.REPLACE, file.name() + "：" + because);
            return articles.view(unit, id);
        });
    }

    /**
     * Puts a proposed file into its place, for the public at once.
     *
     * @param reason why sensitive words stand in its name or in the reason given for it; needed only then
     * @throws KernelException {@code ARTICLE_SECOND} (403) for who handed it in; {@code ARTICLE_ATTACHMENT_UNKNOWN} (404); and as
     *     {@link Articles#publish}
     */
    public ArticleView confirm(
            Actor actor, UUID id, @Nullable Integer version, UUID attachment, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        return work.run(actor, "articles.confirm-attachment", unit -> {
            articles.take(unit, id, version, ArticleStep.CONFIRM);
            Kept pending = find(unit, id, attachment);
            UUID replaced = pending.replaces();
            if (replaced == null || !pending.isPending()) {
                throw unknown();
            }
            if (pending.addedBy().equals(unit.actor().person())) {
                throw new KernelException(ArticleError.ARTICLE_SECOND, "替换文件须由提交人以外的另一人确认。请转交本地区另一位信用平台管理员。");
            }
            var findings = scan.findings(unit.tenant(), pending.written());
            Articles.refusePersonalData(findings);
            String because = findings.isEmpty() ? "" : Articles.explained(findings, reason);
            unit.note("attachment", attachment);
            unit.note("words", findings.size());
            attachments.confirm(unit, attachment, replaced, LocalDate.now(clock));
            rows.moved(unit, id);
            rows.log(
                    unit, id, ArticleStep.CONFIRM, because.isEmpty() ? pending.name() : pending.name() + "：" + because);
            return articles.view(unit, id);
        });
    }

    /**
     * Takes a file away from a draft, or gives a proposed one up.
     *
     * @throws KernelException {@code ARTICLE_STEP_WRONG} (409) for a published file; and as {@link #confirm}
     */
    public ArticleView remove(Actor actor, UUID id, @Nullable Integer version, UUID attachment) {
        actor.require(Articles.WRITERS);
        return work.run(actor, "articles.detach", unit -> {
            articles.find(unit, id, false);
            Kept kept = find(unit, id, attachment);
            ArticleStep step = kept.isPending() ? ArticleStep.DROP : ArticleStep.DETACH;
            Articles.requireOwn(unit, articles.take(unit, id, version, step));
            unit.note("attachment", attachment);
            attachments.remove(unit, attachment);
            if (step == ArticleStep.DETACH) {
                rows.written(unit, id);
            } else {
                rows.moved(unit, id);
            }
            rows.log(unit, id, step, kept.name());
            return articles.view(unit, id);
        });
    }

    /**
     * A file with its content.
     *
     * @throws KernelException {@code ARTICLE_UNKNOWN} (404); {@code ARTICLE_ATTACHMENT_UNKNOWN} (404) also for one that waits or
     *     was replaced in another bureau's article
     */
    public AttachmentFile download(Actor actor, UUID id, UUID attachment) {
        actor.require(Articles.READERS);
        return work.run(actor, "articles.read-attachment", unit -> {
            Article article = articles.find(unit, id, false);
            unit.note("attachment", attachment);
            if (!Articles.shows(unit, article, find(unit, id, attachment))) {
                throw unknown();
            }
            return attachments.findContent(unit, id, attachment).orElseThrow(ArticleAttachments::unknown);
        });
    }

    private void refusePersonalData(Unit unit, Map<String, String> written) {
        Articles.refusePersonalData(scan.findings(unit.tenant(), written));
    }

    private Kept find(Unit unit, UUID id, UUID attachment) {
        return attachments.find(unit, id, attachment).orElseThrow(ArticleAttachments::unknown);
    }

    private static KernelException unknown() {
        return new KernelException(ArticleError.ARTICLE_ATTACHMENT_UNKNOWN, "没有这个附件，或者它已被替换、删去。请刷新后再办理。");
    }
}
