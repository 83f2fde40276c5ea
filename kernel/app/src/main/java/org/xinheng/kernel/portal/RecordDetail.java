package org.xinheng.kernel.portal;

import java.util.List;

/** A public record with all its public fields. */
public record RecordDetail(RecordRow row, List<Field> fields) {

    /** One public field. */
    public record Field(String label, String value) {}
}
