package org.xinheng.kernel.measures;

import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Matter;

/**
 * A question before an act.
 *
 * @param codeOrName unified credit code, identity number, or the full name (also a former one) of an organisation
 * @param matter what is about to be done; null: every matter
 * @param purpose why it is asked, 2 to 200 characters; it is kept
 */
public record AskCheck(
        @Nullable String codeOrName,
        @Nullable Matter matter,
        @Nullable String purpose) {}
