package org.xinheng.kernel.supervision;

/** What an inspection found, in the words of the 双随机抽查 results, and what the catalogue's column 检查结果 says then. */
public enum InspectionOutcome {
    NO_PROBLEM("未发现问题", "合格"),
    CORRECTED("发现问题已责令改正", "限期整改"),
    FOLLOW_UP("发现问题待后续处理", "不合格"),
    NOT_DISCLOSED("未按规定履行公示义务", "不合格"),
    CONCEALED("公示信息隐瞒真实情况、弄虚作假", "不合格"),
    UNCOOPERATIVE("不配合检查，情节严重", "不合格"),
    NO_ACTIVITY("未发现开展本次抽查涉及的经营活动", "其他");

    private final String label;
    private final String result;

    InspectionOutcome(String label, String result) {
        this.label = label;
        this.result = result;
    }

    /** As people say it. */
    public String label() {
        return label;
    }

    /** As the column 检查结果 of 行政监督检查 wants it. */
    String result() {
        return result;
    }
}
