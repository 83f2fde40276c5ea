package org.xinheng.kernel.articles;

/** What can be done with an article. */
public enum ArticleStep {
    WRITE("起草", ArticleState.DRAFT),
    EDIT("修改", ArticleState.DRAFT),
    SUBMIT("提交审核", ArticleState.SUBMITTED),
    RETURN("退回修改", ArticleState.DRAFT),
    PUBLISH("发布", ArticleState.PUBLISHED),
    /** Of a draft: given up. */
    WITHDRAW("撤下", ArticleState.WITHDRAWN),
    ATTACH("添加附件", ArticleState.DRAFT),
    DETACH("删去附件", ArticleState.DRAFT),
    /** Another file is proposed in the place of a published one. */
    REPLACE("提交替换附件", ArticleState.PUBLISHED),
    CONFIRM("确认替换附件", ArticleState.PUBLISHED),
    /** A proposed file is given up. */
    DROP("撤回替换附件", ArticleState.PUBLISHED);

    private final String label;
    private final ArticleState to;

    ArticleStep(String label, ArticleState to) {
        this.label = label;
        this.to = to;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    ArticleState leadsTo() {
        return to;
    }

    boolean isPossibleIn(ArticleState state) {
        return switch (this) {
            case WRITE -> false;
            case EDIT, SUBMIT, ATTACH, DETACH -> state == ArticleState.DRAFT;
            case RETURN, PUBLISH -> state == ArticleState.SUBMITTED;
            case REPLACE, CONFIRM, DROP -> state == ArticleState.PUBLISHED;
            case WITHDRAW -> state == ArticleState.DRAFT || state == ArticleState.PUBLISHED;
        };
    }
}
