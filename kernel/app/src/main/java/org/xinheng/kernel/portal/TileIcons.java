package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.kernel.portal.look.BrandSheet;
import org.xinheng.kernel.portal.look.TileIcon;
import org.xinheng.kernel.tenancy.TenantRef;

/** Draws the tiles of tenants once and again when their look changes; some kilobytes a tenant are kept. */
@ApplicationScoped
class TileIcons {

    private record Size(int tenant, int pixels) {}

    private record Drawn(String look, byte[] png) {}

    private final Map<Size, Drawn> drawn = new ConcurrentHashMap<>();

    /** The tenant's tile as PNG. */
    byte[] of(TenantRef tenant, int pixels) {
        var look = BrandSheet.of(tenant).version();
        return drawn.compute(
                        new Size(tenant.id(), pixels),
                        (_, known) -> known != null && known.look().equals(look)
                                ? known
                                : new Drawn(look, TileIcon.png(tenant, pixels)))
                .png();
    }
}
