package org.xinheng.kernel.shared;

/** The few ways a request can fail; each has one HTTP status and one Chinese title. */
public enum ErrorKind {
    INVALID(400, "请求内容有误"),
    FORBIDDEN(403, "没有权限"),
    NOT_FOUND(404, "未找到"),
    CONFLICT(409, "状态冲突"),
    TOO_LARGE(413, "内容过大"),
    BROKEN(500, "系统内部错误"),
    UNAVAILABLE(503, "服务暂不可用");

    private final int status;
    private final String title;

    ErrorKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** Short Chinese title of the problem document. */
    public String title() {
        return title;
    }
}
