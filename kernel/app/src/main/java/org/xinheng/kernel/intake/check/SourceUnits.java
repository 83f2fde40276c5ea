package org.xinheng.kernel.intake.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bureaus of a tenant as sources of records: found by code, else by name. */
public final class SourceUnits {

    /**
     * A bureau that may stand in the columns of the source.
     *
     * @param id who answers for the record: the bureau itself, or who carries on for it
     * @param ended set when the bureau exists no more
     */
    public record SourceUnit(
            UUID id, String code, String name, @Nullable Ended ended) {

        /** Whether it could still decide or report something on a day; an unknown day is not held against it. */
        boolean existedOn(@Nullable LocalDate day) {
            return ended == null || day == null || day.isBefore(ended.on());
        }
    }

    /**
     * The end of a bureau.
     *
     * @param on first day on which it was no more
     * @param successor name of who carries on
     */
    public record Ended(LocalDate on, String successor) {}

    private final Map<String, SourceUnit> byCode = new HashMap<>();
    private final Map<String, SourceUnit> byName = new HashMap<>();
    private final @Nullable SourceUnit uploader;

    /**
     * @param units bureaus of the tenant, those that exist before those that ended; one may stand here again under a former name
     * @param uploader the bureau of the person who uploads, if that person works for one
     */
    public SourceUnits(List<SourceUnit> units, @Nullable UUID uploader) {
        SourceUnit mine = null;
        for (SourceUnit unit : units) {
            byCode.putIfAbsent(unit.code(), unit);
            byName.putIfAbsent(key(unit.name()), unit);
            if (mine == null && unit.ended() == null && unit.id().equals(uploader)) {
                mine = unit;
            }
        }
        this.uploader = mine;
    }

    @Nullable
    SourceUnit withCode(String code) {
        return byCode.get(code);
    }

    @Nullable
    SourceUnit withName(String name) {
        SourceUnit plain = byName.get(name);
        return plain != null ? plain : byName.get(key(name));
    }

    @Nullable
    SourceUnit uploader() {
        return uploader;
    }

    private static String key(String name) {
        return CellText.code(CellText.clean(name));
    }
}
