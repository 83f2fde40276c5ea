package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.identity.keycloak.Accounts;
import org.xinheng.kernel.identity.keycloak.Organizations;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.TenantDirectory;

/** Keycloak's organization forgets who left the tenant, and the person's sessions end. */
@ApplicationScoped
class OrganizationFollows implements FactListener<MemberLeft> {

    private final TenantDirectory tenants;
    private final Organizations organizations;
    private final Accounts accounts;

    OrganizationFollows(TenantDirectory tenants, Organizations organizations, Accounts accounts) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @Override
    public Class<MemberLeft> hears() {
        return MemberLeft.class;
    }

    @Override
    public void hear(Actor actor, MemberLeft fact) {
        tenants.byId(actor.tenant())
                .flatMap(tenant -> organizations.find(tenant.slug()))
                .ifPresent(organization -> organizations.leave(organization, fact.person()));
        accounts.logOut(fact.person());
    }
}
