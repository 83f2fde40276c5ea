package org.xinheng.definitions;

/** The thirteen kinds of information of the national basic catalogue (edition 2024). */
public enum Category {
    REGISTRATION("登记注册基本信息"),
    JUDICIAL("司法裁判及执行信息"),
    ADMINISTRATION("行政管理信息"),
    PROFESSION("职称和职业信息"),
    ABNORMAL_OPERATION("经营（活动）异常名录（状态）信息"),
    SERIOUS_DISHONESTY("严重失信主体名单信息"),
    CONTRACT_PERFORMANCE("合同履行信息"),
    COMMITMENT("信用承诺及其履行情况信息"),
    EVALUATION("信用评价结果信息"),
    COMPLIANCE("遵守法律法规情况信息"),
    HONOUR("诚实守信相关荣誉信息"),
    INTELLECTUAL_PROPERTY("知识产权信息"),
    VOLUNTARY("经营主体自愿提供的信用信息");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** Name in the national catalogue. */
    public String label() {
        return label;
    }
}
