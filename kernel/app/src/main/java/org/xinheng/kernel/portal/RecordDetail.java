package org.xinheng.kernel.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public record with all its public fields.
 *
 * @param heir who carries on today for the authority that decided; null while that exists
 */
public record RecordDetail(
        RecordRow row, List<Field> fields, @Nullable String heir) {

    /** One public field. */
    public record Field(String label, String value) {}
}
