package org.xinheng.kernel.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspector on a bureau's register. For officers only: neither name nor staff number is ever public.
 *
 * @param open inspections that wait for this inspector
 * @param leftAt when taken off the register; null while on it
 * @param avoids subjects this inspector must not inspect
 */
public record InspectorView(
        UUID id,
        UUID bureau,
        String staffNo,
        String name,
        int open,
        Instant addedAt,
        @Nullable Instant leftAt,
        List<Avoidance> avoids) {

    public InspectorView {
        avoids = List.copyOf(avoids);
    }

    /** 回避: whom, and why. */
    public record Avoidance(String code, @Nullable String subjectName, String reason) {}
}
