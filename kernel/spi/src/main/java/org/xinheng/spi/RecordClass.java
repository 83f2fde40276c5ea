package org.xinheng.spi;

/**
 * How grave a record of misconduct is, as the office that made it classified it.
 *
 * @since SPI 1.0
 */
public enum RecordClass {
    /** 轻微: summary-procedure penalties, warnings, circulated criticism; in principle not published. */
    MINOR,
    /** 一般: larger fines, confiscation. */
    GENERAL,
    /** 严重: very large fines, revocation, closure, bans from business or from the trade. */
    SERIOUS
}
