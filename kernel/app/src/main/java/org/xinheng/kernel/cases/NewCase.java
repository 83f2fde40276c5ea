package org.xinheng.kernel.cases;

import org.jspecify.annotations.Nullable;

/**
 * A case to be opened.
 *
 * @param title one line that tells what is asked
 * @param about the thing it is about: a second open case of the kind about it is refused; null: no such rule
 * @param key the applicant's own key of the request; the same key again gives the same case; null: no such rule
 */
public record NewCase(
        String title,
        @Nullable String about,
        CaseSubject subject,
        @Nullable String key) {}
