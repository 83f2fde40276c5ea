package org.xinheng.kernel.identity.opening;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.Invitation;
import org.xinheng.kernel.identity.MemberCheck;
import org.xinheng.kernel.identity.Members;
import org.xinheng.kernel.identity.NewMembership;
import org.xinheng.kernel.identity.keycloak.Account;
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
    private final List<PluginSwitch> plugins;

    Provisioning(
            Work work,
            Organizations organizations,
            Accounts accounts,
            Bureaus bureaus,
            Members members,
            MemberCheck memberCheck,
            @All List<PluginSwitch> plugins) {
        this.work = work;
        this.organizations = organizations;
        this.accounts = accounts;
        this.bureaus = bureaus;
        this.members = members;
        this.memberCheck = memberCheck;
        this.plugins = plugins;
    }

    /**
     * @param organization Keycloak's id of the tenant's organization
     * @param invitations of all administrators, the first one first
     * @param plugins what became of the sector plugins that were wanted
     */
    record Provided(String organization, List<Invitation> invitations, List<PluginSwitch.Outcome> plugins) {

        Provided {
            invitations = List.copyOf(invitations);
            plugins = List.copyOf(plugins);
        }
    }

    /** Gives a person a role and, when nobody uses the account yet, a lasting password; for demonstrations only. */
    Optional<String> member(
            Actor actor, TenantRef tenant, SoundOpening.Administrator person, Role role, @Nullable String bureauCode) {
        var account = accounts.ensure(person.username(), person.name(), person.email());
        organizations.join(organizations.ensure(tenant.slug(), tenant.name()), account.id());
        work.change(actor, "members.invite", unit -> {
            var bureau = bureauCode == null
                    ? null
                    : bureaus.findByCode(unit, bureauCode)
                            .map(found -> bureaus.heirOf(unit, found.id()))
                            .orElse(null);
            members.grant(unit, NewMembership.ofPerson(account, person.name(), role, bureau));
        });
        return members.issuePassword(account, tenant.id(), true);
    }

    /** @param actor who opens, as an actor of the new tenant */
    Provided provide(Actor actor, SoundOpening command, boolean lasting) {
        var organization = organizations.make(command.slug(), command.name());
        var accountOf = new LinkedHashMap<SoundOpening.Administrator, Account>();
        for (var person : command.administrators()) {
            var account = accounts.ensure(person.username(), person.name(), person.email());
            organizations.join(organization, account.id());
            accountOf.put(person, account);
        }
        work.change(actor, "tenants.set-up", unit -> {
            bureaus.ensure(unit, command.bureaus());
            accountOf.forEach((person, account) ->
                    members.grant(unit, NewMembership.ofPerson(account, person.name(), Role.CITY_ADMINISTRATOR, null)));
            unit.note("bureaus", command.bureaus().size());
            unit.note("administrators", accountOf.size());
        });
        var invitations = new ArrayList<Invitation>();
        accountOf.forEach((person, account) -> invitations.add(new Invitation(
                person.username(),
                members.issuePassword(account, actor.tenant(), lasting).orElse(null),
                memberCheck.consoleUrl())));
        return new Provided(organization, invitations, enable(actor, command.wantedPlugins()));
    }

    /** Whoever opens a tenant may do there what its administrator may. */
    private List<PluginSwitch.Outcome> enable(Actor actor, List<String> wanted) {
        var administrator = new Actor(
                actor.tenant(), actor.scope(), actor.person(), actor.name(), null, Set.of(Role.CITY_ADMINISTRATOR));
        return wanted.stream()
                .flatMap(plugin -> plugins.stream().map(each -> each.enable(administrator, plugin)))
                .toList();
    }
}
