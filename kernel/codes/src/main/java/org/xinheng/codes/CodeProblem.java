package org.xinheng.codes;

/** Why a text is no code, or what is odd about a code that otherwise holds. */
public enum CodeProblem {
    /** Nothing was given. */
    EMPTY("未填写代码"),
    /** The number of signs is wrong. */
    LENGTH("位数不对"),
    /** A sign outside the alphabet of the standard. */
    ALPHABET("含有不允许的字符"),
    /** The last sign does not follow from the others. */
    CHECK_SIGN("校验位不对"),
    /** Signs 9 to 17 of a unified social credit code are no valid organisation code. */
    ORGANISATION_CODE("第9至17位（主体标识码）校验不通过"),
    /** Digits 7 to 14 of an identity number are no date of the calendar. */
    BIRTH_DATE("出生日期不存在");

    private final String label;

    CodeProblem(String label) {
        this.label = label;
    }

    /** A few Chinese words for lists and counts; the reading's {@code reason} says it in full. */
    public String label() {
        return label;
    }
}
