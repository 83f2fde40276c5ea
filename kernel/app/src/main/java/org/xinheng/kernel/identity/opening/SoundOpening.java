package org.xinheng.kernel.identity.opening;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.AddBureau;
import org.xinheng.kernel.tenancy.Brand;

/**
 * A checked {@link OpenTenant}; kept with the reservation, so that an interrupted opening can be finished. One that was kept
 * before there were several administrators has none but the first.
 *
 * @param colleagues further administrators
 * @param plugins sector plugins to switch on
 */
record SoundOpening(
        String slug,
        String name,
        String shortName,
        String kind,
        String divisionCode,
        String host,
        Brand brand,
        Administrator administrator,
        @Nullable List<Administrator> colleagues,
        List<AddBureau> bureaus,
        @Nullable List<String> plugins) {

    SoundOpening {
        colleagues = colleagues == null ? List.of() : List.copyOf(colleagues);
        bureaus = List.copyOf(bureaus);
        plugins = plugins == null ? List.of() : List.copyOf(plugins);
    }

    /** Everybody who runs the tenant, the first one first. */
    List<Administrator> administrators() {
        return Stream.concat(Stream.of(administrator), Objects.requireNonNull(colleagues).stream())
                .toList();
    }

    /** The sector plugins to switch on. */
    List<String> wantedPlugins() {
        return Objects.requireNonNull(plugins);
    }

    /** The same without what is only wanted once. */
    SoundOpening withoutPlugins() {
        return new SoundOpening(
                slug, name, shortName, kind, divisionCode, host, brand, administrator, colleagues, bureaus, List.of());
    }

    /** Who runs the tenant. */
    record Administrator(String username, String name, String email) {}
}
