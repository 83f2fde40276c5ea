package org.xinheng.kernel.identity.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a tenant below the one that is asked. Nothing is assumed about the values; {@link OpeningCheck} names everything
 * that is wrong at once.
 *
 * @param kind CITY, DISTRICT, COUNTY or TOWN
 * @param divisionCode six digits of GB/T 2260, within the parent's
 * @param administrator who runs it from the first day
 * @param colleagues further administrators; may be left out
 * @param plugins ids of sector plugins to switch on at once; may be left out
 * @param host host name of the public portal; {@code <slug>.<kernel.portal.domain>} if left out
 */
public record OpenTenant(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind,
        @Nullable String divisionCode,
        @Nullable String host,
        @Nullable Look brand,
        @Nullable Administrator administrator,
        @Nullable List<Administrator> colleagues,
        @Nullable List<NewBureau> bureaus,
        @Nullable List<String> plugins) {

    OpenTenant withDivision(String code) {
        return new OpenTenant(
                slug, name, shortName, kind, code, host, brand, administrator, colleagues, bureaus, plugins);
    }

    /** Colours {@code #rrggbb}; the emblem is the text of an SVG file. */
    public record Look(
            @Nullable String primary,
            @Nullable String accent,
            @Nullable String emblem,
            @Nullable String motto) {}

    /** Who runs the tenant; gets a one-time password. */
    public record Administrator(
            @Nullable String username,
            @Nullable String name,
            @Nullable String email) {}

    /** A bureau to begin with. */
    public record NewBureau(
            @Nullable String code,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable List<String> sectors) {}
}
