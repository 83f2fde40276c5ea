package org.xinheng.kernel.subjects.names;

import java.util.UUID;

/**
 * An organisation that may be meant; whether it is, a person decides.
 *
 * @param why one Chinese sentence part: how the written name and the registered one differ
 */
public record NameCandidate(UUID subject, String code, String name, String why) {}
