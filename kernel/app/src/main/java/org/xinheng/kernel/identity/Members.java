package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.identity.keycloak.Account;
import org.xinheng.kernel.identity.keycloak.Accounts;
import org.xinheng.kernel.identity.keycloak.Organizations;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Who holds which role in a tenant. */
@ApplicationScoped
public class Members {

    private final Work work;
    private final MembershipRepository memberships;
    private final MemberCheck check;
    private final Accounts accounts;
    private final Organizations organizations;
    private final TenantDirectory tenants;

    Members(
            Work work,
            MembershipRepository memberships,
            MemberCheck check,
            Accounts accounts,
            Organizations organizations,
            TenantDirectory tenants) {
        this.work = work;
        this.memberships = memberships;
        this.check = check;
        this.accounts = accounts;
        this.organizations = organizations;
        this.tenants = tenants;
    }

    /** Everybody with a role, oldest first. */
    List<MemberView> list(Actor actor) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR, Role.BUREAU_LEAD);
        return work.run(actor, "members.list", memberships::list);
    }

    /**
     * Gives a person a role. Checks first, then makes the account if need be, then writes: asked again after a failure it
     * goes on where it stopped.
     */
    Invited invite(Actor actor, InviteMember command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        var sound = work.run(actor, "members.check-invitation", unit -> check.sound(unit, command));
        var account = accounts.ensure(sound.username(), sound.name(), sound.email());
        tenants.byId(actor.tenant())
                .ifPresent(
                        tenant -> organizations.join(organizations.ensure(tenant.slug(), tenant.name()), account.id()));
        var member = work.run(actor, "members.invite", unit -> {
            if (memberships
                            .find(unit, account.id(), sound.role(), sound.bureau())
                            .isPresent()
                    && !account.pending()) {
                throw new KernelException(
                        IdentityError.MEMBER_ALREADY, "“%s”已经有这个角色，不需要重复授权。".formatted(sound.username()));
            }
            return grant(
                    unit,
                    sound.firm() == null
                            ? NewMembership.ofPerson(account, sound.name(), sound.role(), sound.bureau())
                            : NewMembership.ofFirm(account, sound.name(), sound.firm()));
        });
        return new Invited(
                member,
                new Invitation(
                        sound.username(),
                        issuePassword(account, actor.tenant(), false).orElse(null),
                        check.consoleUrl()));
    }

    /** Takes a role away at once. */
    void revoke(Actor actor, UUID id) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        work.change(actor, "members.revoke", unit -> {
            var member = memberships
                    .find(unit, id)
                    .orElseThrow(() -> new KernelException(IdentityError.MEMBER_NOT_FOUND, "没有这个成员授权，可能已被撤销。请刷新成员列表。"));
            var person = memberships.person(unit, id).orElseThrow();
            var administers = member.role() == Role.CITY_ADMINISTRATOR || member.role() == Role.OPERATOR;
            if (administers && memberships.countAdministrators(unit) == 1) {
                throw new KernelException(IdentityError.LAST_ADMINISTRATOR, "这是本地区唯一的管理员，不能撤销。请先为他人授予管理员角色。");
            }
            memberships.revoke(unit, id);
            unit.note("member", id);
            unit.note("role", member.role());
            if (memberships.countOf(unit, person) == 0) {
                unit.tell(new MemberLeft(person));
            }
        });
    }

    /** Gives an account a role in the unit's tenant; nothing happens when it has it. */
    public MemberView grant(Unit unit, NewMembership membership) {
        memberships.add(unit, membership);
        var member = memberships
                .find(unit, membership.person(), membership.role(), membership.bureau())
                .orElseThrow();
        unit.note("member", member.id());
        unit.note("role", membership.role());
        return member;
    }

    /** Takes every role of an account in the unit's tenant. */
    public void revokeAll(Unit unit, String account) {
        memberships.revokeAllOf(unit, account);
    }

    /**
     * A password for an account nobody uses yet. Call after the membership is committed: an account that is also awaited
     * in another tenant gets none, so that no tenant can take over another one's invitation.
     *
     * @param lasting a generated password that need not be replaced; for demonstrations only
     */
    public Optional<String> issuePassword(Account account, int tenant, boolean lasting) {
        if (!account.pending()) {
            return Optional.empty();
        }
        var elsewhere = work.lookUp(account.id(), handle -> memberships.listOwn(handle, account.id())).stream()
                .anyMatch(membership -> membership.tenant() != tenant);
        if (elsewhere) {
            return Optional.empty();
        }
        return Optional.of(
                lasting ? accounts.issuePassword(account.id()) : accounts.issueOneTimePassword(account.id()));
    }
}
