package org.xinheng.definitions.warnings;

/** What a rule looks at. */
public enum Watch {
    /** Penalties of one firm: a rise warns. */
    SUBJECT_PENALTIES,
    /** Records reported by one bureau: a fall warns. */
    BUREAU_REPORTS
}
