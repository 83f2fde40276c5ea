package org.xinheng.kernel.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;

/**
 * What a firm can choose from today.
 *
 * @param basis citation of the law of consents
 * @param verified false while a lawyer still has to look at it
 * @param longestUntil the last day a consent of today may have
 * @param longestBasis citation of that
 */
public record ConsentLawView(
        List<Scope> scopes,
        List<Purpose> purposes,
        List<Place> institutions,
        String basis,
        boolean verified,
        LocalDate longestUntil,
        String longestBasis) {

    public ConsentLawView {
        scopes = List.copyOf(scopes);
        purposes = List.copyOf(purposes);
        institutions = List.copyOf(institutions);
    }

    /**
     * A part of the file.
     *
     * @param text what it opens, in Chinese
     * @param unpublished whether the public does not see all of it
     */
    public record Scope(String id, Label label, @Nullable String text, boolean unpublished) {}

    /** What for. */
    public record Purpose(String id, Label label) {}

    /** To whom; suspended ones cannot be chosen. */
    public record Place(UUID id, String code, String name, String kindLabel) {}
}
