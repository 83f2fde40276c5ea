package org.xinheng.definitions.tenants;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as its pack describes it.
 *
 * @param slug short name in addresses
 * @param name name of the place
 * @param shortName name of the place without its rank
 * @param kind what kind of authority
 * @param divisionCode six digits of GB/T 2260; a town has those of the county or the city without districts it lies in
 * @param townCode nine digits of GB/T 10114 that tell a town from its neighbours; null for all that is no town
 * @param parent slug of the tenant above, or null
 * @param host host name of the public site in the demonstration
 * @param brand how its pages look
 * @param bureaus its bureaus, the leading one first
 * @param plugins plugins enabled from the start
 * @param samples size of its demonstration data
 */
public record TenantPack(
        String slug,
        String name,
        String shortName,
        TenantKind kind,
        String divisionCode,
        @Nullable String townCode,
        @Nullable String parent,
        String host,
        Brand brand,
        List<Bureau> bureaus,
        List<String> plugins,
        SampleSize samples) {

    public TenantPack {
        bureaus = List.copyOf(bureaus);
        plugins = List.copyOf(plugins);
    }

    /** The bureau with a code. */
    public Optional<Bureau> bureau(String code) {
        return bureaus.stream().filter(bureau -> bureau.code().equals(code)).findFirst();
    }
}
