package org.xinheng.kernel.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.articles.ArticleAttachmentRepository.Kept;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Articles: written and submitted by officers, published and taken down by the administrators of the place. */
@ApplicationScoped
public class Articles {

    static final Role[] WRITERS = {Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR};
    static final Role[] READERS = {
        Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR
    };
    private static final int MOST_ROWS = 100;

    private final Work work;
    private final ArticleRepository articles;
    private final ArticleAttachmentRepository attachments;
    private final ArticleScan scan;
    private final Clock clock;

    Articles(
            Work work,
            ArticleRepository articles,
            ArticleAttachmentRepository attachments,
            ArticleScan scan,
            Clock clock) {
        this.work = work;
        this.articles = articles;
        this.attachments = attachments;
        this.scan = scan;
        this.clock = clock;
    }

    /**
     * Articles, the latest begun first; a bureau sees its own and what is published.
     *
     * @throws KernelException {@code ARTICLE_INVALID} (400) for a column or state that does not exist; {@code
     *     ARTICLE_CURSOR_INVALID} (400)
     */
    public Page<ArticleRow> list(Actor actor, ArticleQuestion question) {
        actor.require(READERS);
        int rows = Math.clamp(question.limit(), 1, MOST_ROWS);
        Shelf shelf = shelf(question.shelf());
        ArticleState state = state(question.state());
        String words = question.q() == null || question.q().isBlank()
                ? null
                : question.q().strip();
        var cursor = DayCursor.read(question.after(), ArticleError.ARTICLE_CURSOR_INVALID);
        return work.run(actor, "articles.list", unit -> {
            var found = articles.list(unit, sight(unit), shelf, state, words, cursor, rows + 1);
            var page = found.size() > rows ? found.subList(0, rows) : found;
            return new Page<>(
                    page.stream().map(ArticleRow::of).toList(),
                    found.size() > rows
                            ? new DayCursor(
                                            page.getLast().begunOn(),
                                            page.getLast().id())
                                    .toString()
                            : null);
        });
    }

    private static @Nullable Shelf shelf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Shelf.find(text)
                .orElseThrow(() -> new KernelException(
                        ArticleError.ARTICLE_INVALID, "没有栏目“%s”，请改为 POLICY、NEWS、CASES 或 TRAINING。".formatted(text)));
    }

    private static @Nullable ArticleState state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(ArticleState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        ArticleError.ARTICLE_INVALID,
                        "没有状态“%s”，请改为 DRAFT、SUBMITTED、PUBLISHED 或 WITHDRAWN。".formatted(text)));
    }

    /**
     * One article with its findings and what was done.
     *
     * @throws KernelException {@code ARTICLE_UNKNOWN} (404) also for another bureau's draft
     */
    public ArticleView require(Actor actor, UUID id) {
        actor.require(READERS);
        return work.run(actor, "articles.view", unit -> view(unit, id));
    }

    /**
     * What a text would look like and what has to be looked at; nothing is kept.
     *
     * @throws KernelException {@code ARTICLE_INVALID} (400) with everything that is wrong
     */
    public ArticlePreview preview(Actor actor, WriteArticle written) {
        actor.require(WRITERS);
        ArticleText text = ArticleCheck.sound(written, today());
        return work.run(
                actor,
                "articles.preview",
                unit -> new ArticlePreview(ArticleHtml.of(text.body()), scan.findings(unit.tenant(), text.written())));
    }

    /**
     * Begins an article.
     *
     * @throws KernelException {@code ARTICLE_INVALID} (400) with everything that is wrong
     */
    public ArticleView write(Actor actor, WriteArticle written) {
        actor.require(WRITERS);
        ArticleText text = ArticleCheck.sound(written, today());
        return work.run(actor, "articles.write", unit -> {
            UUID id = articles.add(unit, sight(unit).own(), text, today());
            articles.log(unit, id, ArticleStep.WRITE, "");
            return view(unit, id);
        });
    }

    /**
     * Changes a draft.
     *
     * @throws KernelException {@code ARTICLE_INVALID} (400); {@code ARTICLE_UNKNOWN} (404); {@code ARTICLE_NOT_YOURS} (403);
     *     {@code ARTICLE_CHANGED} (409); {@code ARTICLE_STEP_WRONG} (409)
     */
    public ArticleView edit(Actor actor, UUID id, WriteArticle written) {
        actor.require(WRITERS);
        ArticleText text = ArticleCheck.sound(written, today());
        return work.run(actor, "articles.edit", unit -> {
            Article article = take(unit, id, written.version(), ArticleStep.EDIT);
            requireOwn(unit, article);
            articles.edit(unit, id, text);
            articles.log(unit, id, ArticleStep.EDIT, "");
            return view(unit, id);
        });
    }

    /**
     * Hands a draft to whoever publishes.
     *
     * @throws KernelException as {@link #edit}
     */
    public ArticleView submit(Actor actor, UUID id, @Nullable Integer version) {
        actor.require(WRITERS);
        return work.run(actor, "articles.submit", unit -> {
            Article article = take(unit, id, version, ArticleStep.SUBMIT);
            requireOwn(unit, article);
            articles.submit(unit, id, article.state().after(ArticleStep.SUBMIT));
            articles.log(unit, id, ArticleStep.SUBMIT, "");
            return view(unit, id);
        });
    }

    /** Gives a submitted article back to its writers, with the reason. */
    public ArticleView giveBack(Actor actor, UUID id, @Nullable Integer version, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        String because = Cases.reason(reason, "退回修改的理由");
        return work.run(actor, "articles.return", unit -> {
            Article article = take(unit, id, version, ArticleStep.RETURN);
            articles.giveBack(unit, id, article.state().after(ArticleStep.RETURN));
            articles.log(unit, id, ArticleStep.RETURN, because);
            return view(unit, id);
        });
    }

    /**
     * Publishes an article that others wrote.
     *
     * @param reason why sensitive words stand in it; needed only then
     * @throws KernelException {@code ARTICLE_SECOND} (403) for who wrote any of it; {@code ARTICLE_PERSONAL_DATA} (409) with
     *     the places; {@code ARTICLE_WORDS_UNEXPLAINED} (409) with the places; {@code ARTICLE_UNKNOWN} (404); {@code
     *     ARTICLE_CHANGED} (409); {@code ARTICLE_STEP_WRONG} (409)
     */
    public ArticleView publish(Actor actor, UUID id, @Nullable Integer version, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        return work.run(actor, "articles.publish", unit -> {
            Article article = take(unit, id, version, ArticleStep.PUBLISH);
            if (article.wasWrittenBy(unit.actor().person())) {
                throw new KernelException(ArticleError.ARTICLE_SECOND, "文章须由起草、修改和提交人员以外的另一人发布。请转交本地区另一位信用平台管理员。");
            }
            var findings = scan.findings(unit.tenant(), written(article, attachments.list(unit, id)));
            refusePersonalData(findings);
            String because = findings.isEmpty() ? null : explained(findings, reason);
            articles.publish(unit, id, article.state().after(ArticleStep.PUBLISH), because, today());
            articles.log(unit, id, ArticleStep.PUBLISH, because == null ? "" : because);
            unit.note("words", findings.size());
            return view(unit, id);
        });
    }

    /** Every text of an article, the names of its files last, one a line. */
    private static Map<String, String> written(Article article, List<Kept> files) {
        var written = new LinkedHashMap<>(article.text().written());
        written.put("attachments", files.stream().map(Kept::name).collect(Collectors.joining("\n")));
        return written;
    }

    static void refusePersonalData(List<Finding> findings) {
        var blocking = findings.stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new KernelException(
                    ArticleError.ARTICLE_PERSONAL_DATA,
                    "文章含有%d处个人信息，不能发布。请退回修改，删去所列内容后重新提交。".formatted(blocking.size()),
                    places(blocking));
        }
    }

    static String explained(List<Finding> words, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new KernelException(
                    ArticleError.ARTICLE_WORDS_UNEXPLAINED,
                    "文章含有%d处敏感词。请逐处核对；确需使用的，填写使用的理由后再发布，否则退回修改。".formatted(words.size()),
                    places(words));
        }
        return Cases.reason(reason, "使用敏感词的理由");
    }

    private static List<FieldError> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FieldError(
                        finding.field(),
                        "%s第%d行“%s”（%s）：%s"
                                .formatted(
                                        finding.getFieldLabel(),
                                        finding.line(),
                                        finding.excerpt(),
                                        finding.getKindLabel(),
                                        finding.reason())))
                .toList();
    }

    /** Takes a published article down, or gives a draft up, with the reason; a draft also its writers. */
    public ArticleView withdraw(Actor actor, UUID id, @Nullable Integer version, @Nullable String reason) {
        actor.require(WRITERS);
        String because = Cases.reason(reason, "撤下的理由");
        return work.run(actor, "articles.withdraw", unit -> {
            Article article = take(unit, id, version, ArticleStep.WITHDRAW);
            if (article.state() == ArticleState.PUBLISHED) {
                unit.actor().require(Role.CITY_ADMINISTRATOR);
            }
            requireOwn(unit, article);
            articles.withdraw(unit, id, article.state().after(ArticleStep.WITHDRAW), because, today());
            articles.log(unit, id, ArticleStep.WITHDRAW, because);
            return view(unit, id);
        });
    }

    /** The article, locked, in the version its taker had seen and in a state that allows the step. */
    Article take(Unit unit, UUID id, @Nullable Integer version, ArticleStep step) {
        Article article = find(unit, id, true);
        if (!Objects.equals(version, article.version())) {
            throw new KernelException(
                    ArticleError.ARTICLE_CHANGED,
                    "该文章当前为“%s”，他人可能已有改动，您看到的不是最新内容。请刷新后再办理。"
                            .formatted(article.state().label()));
        }
        article.state().after(step);
        return article;
    }

    static void requireOwn(Unit unit, Article article) {
        if (!isOwn(unit, article)) {
            throw new KernelException(ArticleError.ARTICLE_NOT_YOURS, "该文章由其他单位起草，您可以查看，不能改动。请联系起草单位或信用平台管理员。");
        }
    }

    private static boolean isOwn(Unit unit, Article article) {
        return sight(unit).all()
                || Objects.equals(article.bureau(), unit.actor().bureau());
    }

    private static ArticleRepository.Sight sight(Unit unit) {
        boolean all = unit.actor().hasAny(Role.CITY_ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR);
        return new ArticleRepository.Sight(all, all ? null : unit.actor().bureau());
    }

    Article find(Unit unit, UUID id, boolean lock) {
        unit.note("article", id);
        return articles.find(unit, sight(unit), id, lock)
                .orElseThrow(() -> new KernelException(ArticleError.ARTICLE_UNKNOWN, "没有这篇文章，或不属于您可以查看的范围。请返回列表重新查找。"));
    }

    ArticleView view(Unit unit, UUID id) {
        Article article = find(unit, id, false);
        ArticleText text = article.text();
        var training = text.training();
        boolean open = article.state() == ArticleState.DRAFT || article.state() == ArticleState.SUBMITTED;
        var files = attachments.list(unit, id).stream()
                .filter(file -> shows(unit, article, file))
                .toList();
        return new ArticleView(
                ArticleRow.of(article),
                text.summary(),
                text.body(),
                ArticleHtml.of(text.body()),
                text.documentNo(),
                training == null ? null : training.heldOn(),
                training == null ? null : training.place(),
                training == null ? null : training.attend(),
                article.publishedByName(),
                article.publishedBecause(),
                article.withdrawnOn(),
                article.withdrawnBecause(),
                open ? scan.findings(unit.tenant(), written(article, files)) : waiting(unit, files),
                article.wasWrittenBy(unit.actor().person()),
                unit.actor().hasAny(WRITERS) && isOwn(unit, article),
                articles.steps(unit, id),
                files.stream()
                        .map(file -> attachment(file, unit.actor().person()))
                        .toList(),
                article.version());
    }

    /** What has to be looked at before the files that wait are confirmed. */
    private List<Finding> waiting(Unit unit, List<Kept> files) {
        return files.stream()
                .filter(Kept::isPending)
                .flatMap(file -> scan.findings(unit.tenant(), file.written()).stream())
                .toList();
    }

    /** Other bureaus see a published article as the public does: without files that wait or were replaced. */
    static boolean shows(Unit unit, Article article, Kept file) {
        return file.isCurrent() || isOwn(unit, article);
    }

    private static ArticleView.Attachment attachment(Kept file, String reader) {
        return new ArticleView.Attachment(
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.isPending() ? "PENDING" : file.isCurrent() ? "CURRENT" : "REPLACED",
                file.addedByName(),
                file.addedAt().toInstant(),
                file.replaces(),
                file.because(),
                file.confirmedOn(),
                file.replacedOn(),
                file.addedBy().equals(reader));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
