package org.xinheng.kernel.identity.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.Invitation;
import org.xinheng.kernel.identity.MemberCheck;
import org.xinheng.kernel.identity.Members;
import org.xinheng.kernel.identity.NewMembership;
import org.xinheng.kernel.identity.keycloak.Accounts;
import org.xinheng.kernel.identity.keycloak.Organizations;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Work;

/** What a tenant needs besides its entry in the registry: organization, bureaus, administrator. May be repeated. */
@ApplicationScoped
class Provisioning {

    private final Work work;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Bureaus bureaus;
    private final Members members;
    private final MemberCheck memberCheck;

    Provisioning(
            Work work,
            Organizations organizations,
            Accounts accounts,
            Bureaus bureaus,
            Members members,
            MemberCheck memberCheck) {
        this.work = work;
        this.organizations = organizations;
        this.accounts = accounts;
        this.bureaus = bureaus;
        this.members = members;
        this.memberCheck = memberCheck;
    }

    /** @param organization Keycloak's id of the tenant's organization */
    record Provided(String organization, Invitation invitation) {}

    /** Gives a person a role and, when nobody uses the account yet, a lasting password; for demonstrations only. */
    Optional<String> member(
            Actor actor, TenantRef tenant, SoundOpening.Administrator person, Role role, @Nullable String bureauCode) {
        var account = accounts.ensure(person.username(), person.name(), person.email());
        organizations.join(organizations.ensure(tenant.slug(), tenant.name()), account.id());
        work.change(actor, "members.invite", unit -> {
            var bureau = bureauCode == null
                    ? null
                    : bureaus.findByCode(unit, bureauCode).map(BureauView::id).orElse(null);
            members.grant(unit, NewMembership.ofPerson(account, person.name(), role, bureau));
        });
        return members.issuePassword(account, tenant.id(), true);
    }

    /** @param actor who opens, as an actor of the new tenant */
    Provided provide(Actor actor, SoundOpening command, boolean lasting) {
        var person = command.administrator();
        var organization = organizations.make(command.slug(), command.name());
        var account = accounts.ensure(person.username(), person.name(), person.email());
        organizations.join(organization, account.id());
        work.change(actor, "tenants.set-up", unit -> {
            bureaus.ensure(unit, command.bureaus());
            members.grant(unit, NewMembership.ofPerson(account, person.name(), Role.CITY_ADMINISTRATOR, null));
            unit.note("bureaus", command.bureaus().size());
        });
        var password = members.issuePassword(account, actor.tenant(), lasting).orElse(null);
        return new Provided(organization, new Invitation(person.username(), password, memberCheck.consoleUrl()));
    }
}
