package org.xinheng.definitions.measures;

/** What a counter is about to do for a subject; measures say which of these they touch. */
public enum Matter {
    BIDDING("招标投标"),
    PROCUREMENT("政府采购"),
    PUBLIC_FUNDS("财政性资金项目"),
    AWARDS("评优评先、荣誉称号"),
    PERMIT("行政许可"),
    LAND("国有土地出让"),
    SECURITIES("股票、债券发行"),
    APPOINTMENT("任职资格、公务员录用遴选"),
    PREFERENCE("税收优惠和便利措施"),
    CREDIT("融资授信"),
    CONSUMPTION("高消费"),
    EXIT("出境"),
    SCHOOLING("升学复学"),
    INSPECTION("监督检查"),
    CUSTOMS("进出口通关"),
    PUBLICITY("信息公示");

    private final String label;

    Matter(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
