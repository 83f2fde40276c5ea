package org.xinheng.kernel.intake.check;

/** The rules a row is checked by; the order is the order of importance when a row breaks several. */
public enum Rule {
    V01("必填项"),
    V02("长度"),
    V03("取值范围"),
    V04("主体类别与证照"),
    V05("统一社会信用代码"),
    V06("公民身份号码"),
    V07("日期"),
    V08("金额"),
    V09("重复"),
    V10("名称与登记不一致"),
    V11("迟报"),
    V12("公示范围"),
    V13("隐私内容"),
    V14("数据来源单位"),
    /** Only natural persons of full civil capacity have credit records. */
    L15("未成年人");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    /** A few Chinese words. */
    public String label() {
        return label;
    }
}
