package org.xinheng.kernel.identity.places;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.definitions.tenants.BureauTemplate;

/**
 * The bureaus a place of a kind usually has.
 *
 * @param bureaus with {@code {place}} for the name of the place and {@code {city}} for that of the one above it
 */
public record TemplateView(String kind, LocalDate from, String basis, List<BureauTemplate.Proposed> bureaus) {

    public TemplateView {
        bureaus = List.copyOf(bureaus);
    }
}
