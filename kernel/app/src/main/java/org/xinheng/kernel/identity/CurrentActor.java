package org.xinheng.kernel.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Work;

/** The person or machine client behind the present request. */
@RequestScoped
public class CurrentActor {

    private static final Set<Role> INSTITUTIONS = Set.of(Role.INSTITUTION);

    private final SecurityIdentity identity;
    private final TenantDirectory tenants;
    private final Work work;
    private final MembershipRepository memberships;
    private final Map<String, Actor> actors = new HashMap<>();

    CurrentActor(SecurityIdentity identity, TenantDirectory tenants, Work work, MembershipRepository memberships) {
        this.identity = identity;
        this.tenants = tenants;
        this.work = work;
        this.memberships = memberships;
    }

    /**
     * The caller as an actor of this tenant.
     *
     * @throws UnauthorizedException without a log-in (401, or the way to the log-in page for a browser)
     * @throws KernelException {@code TENANT_NOT_FOUND} (404) when the tenant does not exist or the caller is no member;
     *     {@code TENANT_SUSPENDED} (403) for members of a suspended tenant; {@code INSTITUTION_ELSEWHERE} (403) for an
     *     institution's machine client, which has nothing to do here
     */
    public Actor in(String slug) {
        var actor = known(slug);
        if (actor.roles().equals(INSTITUTIONS)) {
            throw new KernelException(
                    IdentityError.INSTITUTION_ELSEWHERE, "机构的机器客户端只能按市场主体的授权查询，不能使用其他接口。请调用 /consents 下的查询接口。");
        }
        return actor;
    }

    /**
     * The caller as an institution's machine client of this tenant, for what such clients may do.
     *
     * @throws KernelException as {@link #in}; {@code ROLE_MISSING} (403) for everybody else
     */
    public Actor institutionIn(String slug) {
        var actor = known(slug);
        actor.require(Role.INSTITUTION);
        return actor;
    }

    private Actor known(String slug) {
        var known = actors.get(slug);
        if (known == null) {
            known = find(slug);
            actors.put(slug, known);
        }
        return known;
    }

    private Actor find(String slug) {
        var person = person();
        var tenant = tenants.bySlug(slug).orElseThrow(() -> unknown(slug));
        var mine = work.lookUp(person, handle -> memberships.listOwn(handle, person)).stream()
                .filter(membership -> membership.tenant() == tenant.id())
                .toList();
        if (mine.isEmpty()) {
            throw unknown(slug);
        }
        if (!tenant.open()) {
            throw new KernelException(
                    IdentityError.TENANT_SUSPENDED, "“%s”已被停用，暂时不能登录和办理业务。请联系上级平台管理员。".formatted(tenant.name()));
        }
        var roles = EnumSet.noneOf(Role.class);
        mine.forEach(membership -> roles.add(membership.role()));
        var bureau = mine.stream()
                .map(Membership::bureau)
                .filter(Objects::nonNull)
                .map(MemberView.BureauName::id)
                .findFirst()
                .orElse(null);
        return new Actor(tenant.id(), tenants.subtree(tenant.id()), person, name(), bureau, roles);
    }

    /** The caller with all memberships, for the choice after log-in; suspended tenants are shown as closed. */
    MeView view() {
        var person = person();
        var places = new LinkedHashMap<String, MeView.Place>();
        for (var mine : work.lookUp(person, handle -> memberships.listOwn(handle, person))) {
            tenants.byId(mine.tenant())
                    .ifPresent(tenant -> places.merge(
                            tenant.slug() + "/" + mine.bureau(), place(tenant, mine), CurrentActor::joined));
        }
        return new MeView(new MeView.Person(person, username(), name()), List.copyOf(places.values()));
    }

    private static MeView.Place place(TenantRef tenant, Membership mine) {
        return new MeView.Place(
                new MeView.Tenant(
                        tenant.slug(), tenant.name(), tenant.shortName(), tenant.kind(), tenant.open(), tenant.brand()),
                mine.bureau(),
                List.of(mine.role()));
    }

    private static MeView.Place joined(MeView.Place one, MeView.Place other) {
        var roles = EnumSet.copyOf(one.roles());
        roles.addAll(other.roles());
        return new MeView.Place(one.tenant(), one.bureau(), List.copyOf(roles));
    }

    private String username() {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("preferred_username") instanceof String username
                ? username
                : identity.getPrincipal().getName();
    }

    /** Keycloak subject of the caller. */
    public String person() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException("请先登录。");
        }
        return token.getSubject();
    }

    /** How the audit trail names the caller. */
    public String name() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String name
                ? name
                : identity.getPrincipal().getName();
    }

    private static KernelException unknown(String slug) {
        return new KernelException(IdentityError.TENANT_NOT_FOUND, "没有名为“%s”的地区，或您不是该地区的成员。".formatted(slug));
    }
}
