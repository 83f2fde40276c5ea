package org.xinheng.kernel.records;

import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.SubjectKind;

/** Whom a record is about. */
public sealed interface SubjectOf {

    /** The kind as the national tables exchange it. */
    SubjectKind kind();

    /**
     * A subject of the platform's registry.
     *
     * @param code unified social credit code, checked
     * @param name as reported
     * @param core the name folded for finding doubles
     */
    record Registered(SubjectKind kind, String code, String name, String core) implements SubjectOf {}

    /**
     * A subject known to this tenant alone.
     *
     * @param name of an individual business; null for natural persons
     * @param blindIndex finds the subject again, 32 bytes
     * @param sealed name and number, sealed
     * @param ofAgeIn the year in which a natural person comes of age; null for an individual business
     */
    record Private(
            SubjectKind kind,
            @Nullable String name,
            byte[] blindIndex,
            byte[] sealed,
            @Nullable Integer ofAgeIn) implements SubjectOf {}
}
