package org.xinheng.spi;

/**
 * What kind of subject a file is about.
 *
 * @since SPI 1.0
 */
public enum SubjectKind {
    /** 法人及非法人组织: a legal person or an unincorporated organisation that is not a public body. */
    ORGANISATION,
    /** 个体工商户: an individual business; its operator is a natural person. */
    INDIVIDUAL_BUSINESS,
    /** 机关、事业单位: a public body. */
    PUBLIC_BODY,
    /** 自然人: never graded by a standard that can hurt (personal scores serve incentives only). */
    NATURAL_PERSON
}
