package org.xinheng.kernel.consents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution asks about a firm.
 *
 * @param code unified credit code; only where no consent is named
 * @param purpose id of the law of consents; the consent must be for it
 * @param note what for, such as the number of the application for credit; 2 to 200 signs, the firm reads it
 * @param scopes ids of what is needed; left out: all the consent opens
 */
public record AskQuery(
        @Nullable String code,
        @Nullable String purpose,
        @Nullable String note,
        @Nullable List<String> scopes) {}
