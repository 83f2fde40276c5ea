package org.xinheng.definitions.measures;

/** The classes of the national list of measures, and incentives, which that list does not limit. */
public enum MeasureClass {
    /** 一类: public bodies take away rights or add duties, by law alone. */
    REDUCES_RIGHTS("依法减损权益或增加义务"),
    /** 二类: public bodies manage more closely in doing their duty. */
    MANAGEMENT("履行职责中的管理措施"),
    /** 三类: banks, rating agencies and others decide for themselves. */
    OTHER_ORGANISATIONS("公共管理机构以外的组织自主实施"),
    /** 共享公示: the fact is shared and shown. */
    SHARED_PUBLICITY("共享公示失信信息"),
    /** 守信激励: benefits for those who keep their word. */
    INCENTIVE("守信激励");

    private final String label;

    MeasureClass(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Whether it takes something away, rather than giving it. */
    public boolean restricts() {
        return this != INCENTIVE;
    }
}
