package org.xinheng.definitions.yaml;

/** A way in which a definition can be wrong. One enum per kind of definition; each constant has a broken fixture. */
public interface Problem {

    /** Stable code. */
    String name();

    /** The Chinese sentence with its blanks filled: what is wrong and what to do next. */
    String say(Object... blanks);
}
