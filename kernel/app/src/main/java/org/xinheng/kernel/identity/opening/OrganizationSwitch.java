package org.xinheng.kernel.identity.opening;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.identity.keycloak.Organizations;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.TenantDirectory;

/** Keycloak's organization is open exactly when its tenant is. */
@ApplicationScoped
class OrganizationSwitch implements FactListener<TenantSwitched> {

    private final Organizations organizations;
    private final TenantDirectory tenants;

    OrganizationSwitch(Organizations organizations, TenantDirectory tenants) {
        this.organizations = organizations;
        this.tenants = tenants;
    }

    @Override
    public Class<TenantSwitched> hears() {
        return TenantSwitched.class;
    }

    @Override
    public void hear(Actor actor, TenantSwitched fact) {
        tenants.forget();
        tenants.byId(fact.switched()).ifPresent(tenant -> organizations.enable(fact.organization(), tenant.open()));
    }
}
