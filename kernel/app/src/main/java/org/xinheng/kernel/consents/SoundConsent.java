package org.xinheng.kernel.consents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.consents.ConsentPurpose;
import org.xinheng.definitions.consents.ConsentScope;
import org.xinheng.definitions.consents.ConsentVersion;
import org.xinheng.kernel.identity.institutions.Institution;
import org.xinheng.kernel.reports.FiledSubject;

/**
 * A consent that was looked through.
 *
 * @param scopes in the order of the law
 * @param from first day
 * @param until last day, inclusive
 */
record SoundConsent(
        FiledSubject subject,
        Institution institution,
        ConsentVersion law,
        List<ConsentScope> scopes,
        ConsentPurpose purpose,
        @Nullable String note,
        LocalDate from,
        LocalDate until) {

    SoundConsent {
        scopes = List.copyOf(scopes);
    }
}
