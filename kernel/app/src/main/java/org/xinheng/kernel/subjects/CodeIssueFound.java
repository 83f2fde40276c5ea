package org.xinheng.kernel.subjects;

/**
 * A code that somebody has to put right, found while reading.
 *
 * @param kind WRONG_CODE or DUPLICATE_CODE
 * @param code as it stands
 * @param name whose code it is meant to be
 * @param suggestion what it may have to be; empty if nothing is known
 * @param line data row where it stands
 */
public record CodeIssueFound(String kind, String code, String name, String suggestion, int line) {

    /** A code that fails its check, or that is not the subject's. */
    public static CodeIssueFound wrong(String code, String name, String suggestion, int line) {
        return new CodeIssueFound("WRONG_CODE", code, name, suggestion, line);
    }

    /** One code on two names. */
    public static CodeIssueFound doubled(String code, String name, String known, int line) {
        return new CodeIssueFound("DUPLICATE_CODE", code, name, known, line);
    }
}
