package org.xinheng.kernel.objections;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to be filed.
 *
 * @param statement what is wrong, 5 to 2000 characters
 * @param fields what it should be, by field code; empty or null when the whole record is contested
 * @param phone where the applicant can be reached, or null
 */
public record FileObjection(
        @Nullable UUID record,
        @Nullable String statement,
        @Nullable Map<String, String> fields,
        @Nullable String phone) {}
