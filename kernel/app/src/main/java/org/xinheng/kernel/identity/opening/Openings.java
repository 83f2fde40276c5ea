package org.xinheng.kernel.identity.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Work;

/**
 * Opens a tenant below the actor's own: reserve in the database, make in Keycloak, confirm in the database. Each step
 * looks before it makes, so the same request finishes an opening that was cut off anywhere.
 */
@ApplicationScoped
class Openings {

    private final Work work;
    private final TenantRepository rows;
    private final OpeningCheck check;
    private final TenantDirectory directory;
    private final Tenants tenants;
    private final Provisioning provisioning;

    Openings(
            Work work,
            TenantRepository rows,
            OpeningCheck check,
            TenantDirectory directory,
            Tenants tenants,
            Provisioning provisioning) {
        this.work = work;
        this.rows = rows;
        this.check = check;
        this.directory = directory;
        this.tenants = tenants;
        this.provisioning = provisioning;
    }

    /** Opens the tenant, or finishes opening it. */
    Opened open(Actor actor, OpenTenant command) {
        return open(actor, command, false, false);
    }

    /**
     * Opens the tenant, or adds to an open one what the command has gained.
     *
     * @param lasting give the administrator a lasting password; for demonstrations only
     */
    Opened openAgain(Actor actor, OpenTenant command, boolean lasting) {
        return open(actor, command, lasting, true);
    }

    private Opened open(Actor actor, OpenTenant command, boolean lasting, boolean again) {
        return finish(actor, reserve(actor, command, again, false), lasting);
    }

    /**
     * Writes the closed tenant down, or takes its reservation up again; nobody can log in to it yet.
     *
     * @param again whether the tenant may be open
     * @param arriving whether an archive fills it before it is opened
     */
    TenantRepository.Opening reserve(Actor actor, OpenTenant command, boolean again, boolean arriving) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        var parent = directory.byId(actor.tenant()).orElseThrow();
        var reserved = work.run(actor, "tenants.reserve", unit -> {
            var known = Optional.ofNullable(command.slug()).flatMap(slug -> rows.findOpening(unit, slug.strip()));
            var done = known.filter(TenantRepository.Opening::isDone).isPresent();
            if (done && !again) {
                throw new KernelException(
                        OpeningError.TENANT_OPEN_ALREADY, "“%s”已经开通，不需要重复开通。".formatted(command.name()));
            }
            known.filter(opening -> opening.arriving() != arriving && !opening.isDone())
                    .ifPresent(other -> refuse(other, arriving));
            var sound = check.sound(
                    parent,
                    done ? asItStands(command) : command,
                    known.isPresent() ? command.slug() : null,
                    done || arriving);
            unit.note("tenant", sound.slug());
            if (done) {
                return new TenantRepository.Opening(
                        known.get().tenant(), "DONE", known.get().arriving(), null, sound.withoutPlugins());
            }
            var id = rows.reserve(unit, sound, known, arriving);
            return new TenantRepository.Opening(id, "RESERVED", arriving, null, sound);
        });
        directory.forget();
        return reserved;
    }

    /** What was opened may have got another division code since; asking again does not change it back. */
    private OpenTenant asItStands(OpenTenant command) {
        return directory
                .bySlug(String.valueOf(command.slug()).strip())
                .map(tenant -> command.withDivision(tenant.divisionCode()))
                .orElse(command);
    }

    /** A half-opened place is finished by what began it. */
    private static void refuse(TenantRepository.Opening other, boolean arriving) {
        throw new KernelException(
                OpeningError.TENANT_ARRIVING,
                (arriving ? "“%s”已登记为新开通的地区，请换一个地址简称导入，或先完成它的开通。" : "“%s”正在从归档导入，导入完成时自动开通。导入未成功的，请在归档页面用同一地址简称重新导入。")
                        .formatted(other.command().name()));
    }

    /** What was begun under this name below the actor's tenant. */
    Optional<TenantRepository.Opening> find(Actor actor, String slug) {
        return work.run(actor, "tenants.look", unit -> rows.findOpening(unit, slug));
    }

    /** A new one-time password for an administrator who never logged in; finishes an opening that was cut off. */
    Opened inviteAgain(Actor actor, String slug) {
        var known = begun(actor, slug);
        if (known.arriving() && !known.isDone()) {
            refuse(known, false);
        }
        return finish(
                actor,
                known.isDone()
                        ? new TenantRepository.Opening(
                                known.tenant(),
                                "DONE",
                                known.arriving(),
                                null,
                                known.command().withoutPlugins())
                        : known,
                false);
    }

    /** Opens a place that an archive has filled. */
    Opened finishArrival(Actor actor, String slug) {
        return finish(actor, begun(actor, slug), false);
    }

    private TenantRepository.Opening begun(Actor actor, String slug) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(actor, "tenants.invite-again", unit -> {
            unit.note("tenant", slug);
            return rows.findOpening(unit, slug).orElseThrow(() -> Tenants.below(slug));
        });
    }

    private Opened finish(Actor actor, TenantRepository.Opening opening, boolean lasting) {
        var command = opening.command();
        try {
            var made = provisioning.provide(inside(actor, opening.tenant()), command, lasting);
            var view = work.run(withSight(actor, opening.tenant()), "tenants.open", unit -> {
                unit.note("tenant", command.slug());
                if (!opening.isDone()) {
                    rows.confirm(unit, command.slug(), opening.tenant(), made.organization());
                    unit.tell(new TenantOpened(opening.tenant(), command.slug()));
                }
                return tenants.row(unit, directory.byId(opening.tenant()).orElseThrow());
            });
            directory.forget();
            return new Opened(
                    tenants.view(directory.byId(opening.tenant()).orElseThrow(), view, Map.of()),
                    made.invitations().getFirst(),
                    made.invitations(),
                    made.plugins());
        } catch (KernelException trouble) {
            work.change(actor, "tenants.interrupted", unit -> {
                unit.note("tenant", command.slug());
                unit.note("trouble", trouble.code().name());
                rows.interrupted(unit, command.slug(), String.valueOf(trouble.getMessage()));
            });
            throw new KernelException(
                    trouble.code(),
                    "“%s”已登记但尚未开通完成：%s修正后再次提交同一地址简称即可继续，不会重复创建。".formatted(command.name(), trouble.getMessage()),
                    trouble.errors());
        }
    }

    /** Who opens a tenant, as an actor of that tenant. */
    static Actor inside(Actor actor, int tenant) {
        return new Actor(tenant, Set.of(tenant), actor.person(), actor.name(), null, actor.roles());
    }

    /** The actor, who may see the new tenant's entry in the registry from now on. */
    private static Actor withSight(Actor actor, int opened) {
        var scope = new HashSet<>(actor.scope());
        scope.add(opened);
        return new Actor(actor.tenant(), scope, actor.person(), actor.name(), actor.bureau(), actor.roles());
    }
}
