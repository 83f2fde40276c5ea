package org.xinheng.spi.bundle;

/**
 * One reason why a plugin is refused.
 *
 * @param code what kind of reason it is
 * @param message Chinese, says what is wrong and what to do next
 * @since SPI 1.0
 */
public record BundleProblem(Code code, String message) {

    /** The kinds of reasons a jar alone can give. */
    public enum Code {
        /** The file is not a readable jar, is too large or holds what a jar must not hold. */
        BAD_JAR,
        /** {@code plugin.properties} is missing or incomplete. */
        BAD_MANIFEST,
        /** The plugin needs another version of the SPI. */
        OTHER_SPI,
        /** The service file is missing or names more or less than one class. */
        NO_ENTRY,
        /** The bytecode refers to something a plugin must not touch. */
        FORBIDDEN_REFERENCE
    }
}
