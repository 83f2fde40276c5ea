package org.xinheng.kernel.identity.opening;

import java.util.List;
import org.xinheng.kernel.identity.AddBureau;
import org.xinheng.kernel.tenancy.Brand;

/** A checked {@link OpenTenant}; kept with the reservation, so that an interrupted opening can be finished. */
record SoundOpening(
        String slug,
        String name,
        String shortName,
        String kind,
        String divisionCode,
        String host,
        Brand brand,
        Administrator administrator,
        List<AddBureau> bureaus) {

    SoundOpening {
        bureaus = List.copyOf(bureaus);
    }

    /** Who runs the tenant. */
    record Administrator(String username, String name, String email) {}
}
