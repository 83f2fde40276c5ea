package org.xinheng.kernel.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/** Looks through what was written; everything that is wrong is said at once. For one thread. */
final class ArticleCheck {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_BODY = 50_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_ATTEND = 1000;

    private final List<FieldError> wrong = new ArrayList<>();
    private final WriteArticle written;

    private ArticleCheck(WriteArticle written) {
        this.written = written;
    }

    /**
     * The text, when nothing is wrong with it.
     *
     * @param today a source cannot have issued it later
     * @throws KernelException {@code ARTICLE_INVALID} (400)
     */
    static ArticleText sound(WriteArticle written, LocalDate today) {
        return new ArticleCheck(written).sound(today);
    }

    private ArticleText sound(LocalDate today) {
        Optional<Shelf> shelf = Shelf.find(written.shelf());
        if (shelf.isEmpty()) {
            wrong.add(new FieldError("shelf", "请选择栏目：政策法规、信用动态、典型案例或者诚信宣传与培训。"));
        }
        String title = text("title", written.title(), "标题", LONGEST_TITLE);
        if (title.lines().count() > 1) {
            wrong.add(new FieldError("title", "标题只能是一行，请删去换行。"));
        }
        String summary = text("summary", written.summary(), "摘要", LONGEST_SUMMARY);
        String body = text("body", written.body(), "正文", LONGEST_BODY);
        String source = text("source", written.source(), "来源（发文机关或者供稿单位）", LONGEST_LINE);
        String documentNo = filled(written.documentNo());
        if (documentNo != null && documentNo.length() > LONGEST_LINE) {
            wrong.add(new FieldError("documentNo", "文号最多%d字，请核对。".formatted(LONGEST_LINE)));
        }
        LocalDate issuedOn = written.issuedOn();
        if (issuedOn == null || issuedOn.isAfter(today)) {
            wrong.add(new FieldError("issuedOn", "请填写来源的发布日期，不能晚于今天（%s）。".formatted(today)));
        }
        ArticleText.Training training =
                shelf.filter(Shelf.TRAINING::equals).isPresent() ? training() : withoutTraining();
        if (shelf.isEmpty() || issuedOn == null || !wrong.isEmpty()) {
            throw new KernelException(
                    ArticleError.ARTICLE_INVALID, "文章有%d处需要补正，请按所列内容修改后重新保存。".formatted(wrong.size()), wrong);
        }
        return new ArticleText(shelf.get(), title, summary, body, source, documentNo, issuedOn, training);
    }

    private ArticleText.@Nullable Training training() {
        LocalDate heldOn = written.heldOn();
        if (heldOn == null) {
            wrong.add(new FieldError("heldOn", "请填写培训或者活动的日期。"));
        }
        String place = text("place", written.place(), "举办地点", LONGEST_LINE);
        String attend = text("attend", written.attend(), "参加方式（时间、报名办法、咨询电话）", LONGEST_ATTEND);
        return heldOn == null ? null : new ArticleText.Training(heldOn, place, attend);
    }

    private ArticleText.@Nullable Training withoutTraining() {
        boolean any = written.heldOn() != null || filled(written.place()) != null || filled(written.attend()) != null;
        if (any) {
            wrong.add(new FieldError("heldOn", "只有“诚信宣传与培训”栏目填写日期、地点和参加方式，请清空或者改选栏目。"));
        }
        return null;
    }

    private String text(String field, @Nullable String given, String label, int longest) {
        String plain = given == null ? "" : given.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            wrong.add(new FieldError(field, "请填写%s（1至%d字，现为%d字）。".formatted(label, longest, plain.length())));
        }
        return plain;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
