package org.xinheng.kernel.identity.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/**
 * Opens tenants that come from another installation: written down first and closed, filled by whoever brings them, opened
 * when everything is there. Both steps may be repeated.
 */
@ApplicationScoped
public class ArrivingTenants {

    private final Openings openings;
    private final OpeningCheck check;
    private final TenantDirectory directory;

    ArrivingTenants(Openings openings, OpeningCheck check, TenantDirectory directory) {
        this.openings = openings;
        this.check = check;
        this.directory = directory;
    }

    /** Everything that is wrong with the place a tenant is to arrive at; a reservation of the same name is no hindrance. */
    public List<FieldError> troubles(TenantRef parent, OpenTenant command) {
        try {
            boolean isReserved = directory
                    .bySlug(String.valueOf(command.slug()))
                    .filter(tenant ->
                            !tenant.open() && Integer.valueOf(parent.id()).equals(tenant.parent()))
                    .isPresent();
            check.sound(parent, command, isReserved ? command.slug() : null, true);
            return List.of();
        } catch (KernelException refused) {
            return new ArrayList<>(refused.errors());
        }
    }

    /**
     * The number of the closed tenant.
     *
     * @throws KernelException {@code TENANT_INVALID} (400), {@code TENANT_OPEN_ALREADY}, {@code TENANT_ARRIVING} (409)
     */
    public int reserve(Actor parent, OpenTenant command) {
        return openings.reserve(parent, command, false, true).tenant();
    }

    /** Makes organization and administrator, and opens the tenant. */
    public Opened finish(Actor parent, String slug) {
        return openings.finishArrival(parent, slug);
    }

    /** The number of a tenant that came with an archive and was opened. */
    public Optional<Integer> findArrived(Actor parent, String slug) {
        return openings.find(parent, slug)
                .filter(opening -> opening.isDone() && opening.arriving())
                .map(TenantRepository.Opening::tenant);
    }
}
