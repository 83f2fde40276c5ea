package org.xinheng.kernel.articles;

import org.xinheng.kernel.shared.KernelException;

/** How far an article is. */
public enum ArticleState {
    DRAFT("草稿"),
    SUBMITTED("待审核发布"),
    PUBLISHED("已发布"),
    WITHDRAWN("已撤下");

    private final String label;

    ArticleState(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    /**
     * The state after a step.
     *
     * @throws KernelException {@code ARTICLE_STEP_WRONG} (409) when the step is not possible in this state
     */
    ArticleState after(ArticleStep step) {
        if (!step.isPossibleIn(this)) {
            throw new KernelException(
                    ArticleError.ARTICLE_STEP_WRONG, "该文章当前为“%s”，不能“%s”。%s".formatted(label, step.label(), instead()));
        }
        return step.leadsTo();
    }

    /** What to do instead of a step that is not possible. */
    private String instead() {
        return switch (this) {
            case DRAFT -> "请先提交审核，由另一人发布。";
            case SUBMITTED -> "需要修改的，请由信用平台管理员退回修改。";
            case PUBLISHED -> "已发布的文章不能改动；有误的请撤下，再以此为稿另写一篇。";
            case WITHDRAWN -> "已撤下的文章不再办理；需要重新发布的，请以此为稿另写一篇。";
        };
    }
}
