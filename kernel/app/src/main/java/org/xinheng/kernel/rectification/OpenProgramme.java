package org.xinheng.kernel.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme to be opened.
 *
 * @param scope what conduct it is about
 * @param basis the document that orders it
 * @param documentNo number of that document, or null
 */
public record OpenProgramme(
        @Nullable String title,
        @Nullable String scope,
        @Nullable String basis,
        @Nullable String documentNo,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn) {}
