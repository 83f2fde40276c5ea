package org.xinheng.local;

/** Hears what is being done, one sentence at a time, in Chinese. */
@FunctionalInterface
public interface Progress {

    void step(String sentence);

    /** Says nothing; for tests. */
    static Progress silent() {
        return sentence -> {};
    }
}
