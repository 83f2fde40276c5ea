package org.xinheng.kernel.evaluation.runs;

/** Whose ids a chunk counts. */
enum Population {
    /** Organisations and individual businesses of the global registry. */
    REGISTRY,
    /** The tenant's own natural persons. */
    PERSONS
}
