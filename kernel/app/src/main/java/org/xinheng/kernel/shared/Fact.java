package org.xinheng.kernel.shared;

/**
 * Something that happened, told by a unit of work and stored with it; a record with a past-tense name.
 *
 * <p>Serialised to JSON in the outbox, so a fact holds identifiers and numbers, never names or identity numbers of
 * natural persons.
 */
public interface Fact {}
