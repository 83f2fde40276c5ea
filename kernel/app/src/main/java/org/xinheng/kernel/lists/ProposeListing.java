package org.xinheng.kernel.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to put a subject on a list.
 *
 * @param record the effective record that is the evidence
 * @param ground one of the list's grounds
 * @param reason the facts, 5 to 1000 characters
 * @param extension ISO period by which the term is to be longer, or null
 */
public record ProposeListing(
        @Nullable String list,
        @Nullable UUID record,
        @Nullable String ground,
        @Nullable String reason,
        @Nullable String extension) {}
