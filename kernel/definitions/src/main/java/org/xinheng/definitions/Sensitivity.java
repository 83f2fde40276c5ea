package org.xinheng.definitions;

/** How carefully a field's values must be kept. */
public enum Sensitivity {
    /** An ordinary field. */
    NONE,
    /** Sensitive personal information (PIPL art. 28): may be kept and shared within duties, never published. */
    SENSITIVE,
    /** Kept encrypted, never published, never in a log, a key or an index. */
    SECRET
}
