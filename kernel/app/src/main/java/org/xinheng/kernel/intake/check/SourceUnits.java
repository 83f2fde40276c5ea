package org.xinheng.kernel.intake.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bureaus of a tenant as sources of records: found by code, else by name. */
public final class SourceUnits {

    /** A bureau that may stand in the columns of the source. */
    public record SourceUnit(UUID id, String code, String name) {}

    private final Map<String, SourceUnit> byCode = new HashMap<>();
    private final Map<String, SourceUnit> byName = new HashMap<>();
    private final @Nullable SourceUnit uploader;

    /**
     * @param units bureaus of the tenant, with their short names allowed as second names
     * @param uploader the bureau of the person who uploads, if that person works for one
     */
    public SourceUnits(List<SourceUnit> units, @Nullable UUID uploader) {
        SourceUnit mine = null;
        for (SourceUnit unit : units) {
            byCode.put(unit.code(), unit);
            byName.putIfAbsent(key(unit.name()), unit);
            if (unit.id().equals(uploader)) {
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
