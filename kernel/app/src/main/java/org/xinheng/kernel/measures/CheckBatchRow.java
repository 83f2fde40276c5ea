package org.xinheng.kernel.measures;

import org.jspecify.annotations.Nullable;

/**
 * One line of a batch.
 *
 * @param line where it stood in the file, the first is 1
 * @param asked as it was written; an identity number shows its first six and last four signs
 * @param outcome RESTRICTED, ATTENTION, INCENTIVE, CLEAR, UNKNOWN, or null before it is answered
 * @param foundBy how the subject was found without doubt: CODE, IDENTITY, NAME or FORMER_NAME; null when it was not
 * @param answer measures, list records, and, when nobody was found without doubt, candidates with the reason
 */
public record CheckBatchRow(
        int line,
        String asked,
        @Nullable String outcome,
        @Nullable String outcomeLabel,
        @Nullable String foundBy,
        @Nullable String foundByLabel,
        @Nullable String subjectCode,
        @Nullable String subjectName,
        CheckView.@Nullable Answer answer) {}
