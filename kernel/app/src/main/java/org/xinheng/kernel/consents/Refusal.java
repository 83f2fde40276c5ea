package org.xinheng.kernel.consents;

import org.xinheng.kernel.shared.KernelException;

/** Why a query is not answered. */
enum Refusal {
    UNKNOWN(ConsentError.CONSENT_UNKNOWN, "没有这份授权", "没有编号为“%s”的授权。请核对授权书上的编号。"),
    SUSPENDED(ConsentError.INSTITUTION_SUSPENDED, "机构已被暂停查询", "贵机构的查询已被暂停：%s。请联系本地区信用平台管理员。"),
    MISSING(ConsentError.CONSENT_MISSING, "没有授权", "代码为%s的主体没有授权贵机构查询。请先由该主体登录信用平台向贵机构授权。"),
    NOT_YOURS(ConsentError.CONSENT_NOT_YOURS, "不是对该机构的授权", "授权%s不是对贵机构作出的，不能使用。请核对授权书上的被授权机构。"),
    REVOKED(ConsentError.CONSENT_REVOKED, "授权已撤回", "授权%s已由授权单位撤回，不能再查询。如仍需查询，请由该单位重新授权。"),
    EXPIRED(ConsentError.CONSENT_EXPIRED, "授权已到期", "授权%s已到期，不能再查询。如仍需查询，请由授权单位重新授权。"),
    PURPOSE(ConsentError.CONSENT_PURPOSE_DIFFERS, "用途不符", "授权%s不是为本次用途作出的，不能用于其他用途。请按授权用途查询，或由授权单位另行授权。"),
    SCOPE(ConsentError.CONSENT_SCOPE_MISSING, "超出授权范围", "授权%s不包含所查询的全部范围。请只查询已授权的范围，或由授权单位另行授权。");

    private final ConsentError code;
    private final String label;
    private final String words;

    Refusal(ConsentError code, String label, String words) {
        this.code = code;
        this.label = label;
        this.words = words;
    }

    /** Name of the outcome in the log. */
    String outcome() {
        return code.name();
    }

    /** What the firm reads beside an outcome. */
    static String labelOf(String outcome) {
        for (Refusal each : values()) {
            if (each.outcome().equals(outcome)) {
                return each.label;
            }
        }
        return "已答复";
    }

    /** What the institution is told; the blank is what it asked for, or the reason of its suspension. */
    KernelException told(String blank) {
        return new KernelException(code, words.formatted(blank));
    }
}
