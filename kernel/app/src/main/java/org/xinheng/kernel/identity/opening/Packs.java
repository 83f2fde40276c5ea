package org.xinheng.kernel.identity.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/** Opens tenants that are described as data. Asked again it adds what the pack has gained and changes nothing else. */
@ApplicationScoped
class Packs {

    private static final String AGRICULTURE = "agriculture";

    private final Definitions definitions;
    private final Openings openings;
    private final Provisioning provisioning;
    private final TenantDirectory directory;
    private final boolean demo;

    Packs(
            Definitions definitions,
            Openings openings,
            Provisioning provisioning,
            TenantDirectory directory,
            @ConfigProperty(name = "kernel.demo", defaultValue = "false") boolean demo) {
        this.definitions = definitions;
        this.openings = openings;
        this.provisioning = provisioning;
        this.directory = directory;
        this.demo = demo;
    }

    /** A person of a demonstration. */
    private record Player(
            String username,
            String name,
            Role role,
            @Nullable Bureau bureau) {}

    PackOpened open(Actor actor, String slug, boolean lasting) {
        actor.require(Role.OPERATOR);
        if (lasting && !demo) {
            throw new KernelException(OpeningError.DEMO_ONLY, "长期有效的生成口令只允许在演示环境使用（kernel.demo=true）。正式环境请使用一次性口令。");
        }
        var pack = Optional.ofNullable(definitions.tenants().get(slug))
                .filter(found -> !slug.equals("platform"))
                .orElseThrow(() -> new KernelException(
                        OpeningError.PACK_NOT_FOUND, "没有名为“%s”的租户包，现有：%s。".formatted(slug, known())));
        var above = inParent(actor, pack);
        var opened = openings.openAgain(above, command(pack), lasting);
        var users = new ArrayList<PackOpened.User>();
        users.add(new PackOpened.User(
                opened.invitation().username(),
                administrator(pack),
                Role.CITY_ADMINISTRATOR,
                null,
                opened.invitation().oneTimePassword(),
                !lasting));
        if (lasting) {
            var tenant = directory.bySlug(slug).orElseThrow();
            players(pack).forEach(player -> users.add(add(actor, tenant, player)));
        }
        return new PackOpened(opened.tenant(), users);
    }

    private PackOpened.User add(Actor operator, TenantRef tenant, Player player) {
        var password = provisioning.member(
                Openings.inside(operator, tenant.id()),
                tenant,
                new SoundOpening.Administrator(
                        player.username(), player.name(), mail(player.username(), tenant.host())),
                player.role(),
                player.bureau() == null ? null : player.bureau().code());
        return new PackOpened.User(
                player.username(),
                player.name(),
                player.role(),
                player.bureau() == null ? null : player.bureau().shortName(),
                password.orElse(null),
                false);
    }

    /** One of each role that a demonstration needs; nobody real. */
    private static List<Player> players(TenantPack pack) {
        var players = new ArrayList<Player>();
        players.add(new Player(pack.slug() + "-auditor", pack.shortName() + "审计员（演示）", Role.AUDITOR, null));
        if (!pack.bureaus().isEmpty()) {
            var first = pack.bureaus().getFirst();
            var farming = pack.bureaus().stream()
                    .filter(bureau -> bureau.sectors().contains(AGRICULTURE))
                    .findFirst()
                    .orElse(first);
            players.add(new Player(pack.slug() + "-clerk", first.shortName() + "经办人（演示）", Role.BUREAU_CLERK, first));
            players.add(new Player(pack.slug() + "-lead", farming.shortName() + "负责人（演示）", Role.BUREAU_LEAD, farming));
        }
        return players;
    }

    /** The operator as an actor of the tenant above, which must be open already. */
    private Actor inParent(Actor operator, TenantPack pack) {
        var parent = pack.parent();
        if (parent == null) {
            return operator;
        }
        return directory
                .bySlug(parent)
                .filter(TenantRef::open)
                .map(tenant -> new Actor(
                        tenant.id(),
                        directory.subtree(tenant.id()),
                        operator.person(),
                        operator.name(),
                        null,
                        operator.roles()))
                .orElseThrow(() -> new KernelException(
                        OpeningError.PACK_PARENT_MISSING, "“%s”的上级“%s”尚未开通，请先开通上级。".formatted(pack.name(), parent)));
    }

    private static OpenTenant command(TenantPack pack) {
        var brand = pack.brand();
        var username = pack.slug() + "-admin";
        return new OpenTenant(
                pack.slug(),
                pack.name(),
                pack.shortName(),
                pack.kind().name(),
                pack.divisionCode(),
                pack.host(),
                new OpenTenant.Look(brand.primary(), brand.accent(), brand.emblem(), brand.motto()),
                new OpenTenant.Administrator(username, administrator(pack), mail(username, pack.host())),
                null,
                pack.bureaus().stream()
                        .map(bureau -> new OpenTenant.NewBureau(
                                bureau.code(), bureau.name(), bureau.shortName(), bureau.sectors()))
                        .toList(),
                pack.plugins());
    }

    private static String administrator(TenantPack pack) {
        return pack.shortName() + "信用办管理员";
    }

    private static String mail(String username, String host) {
        return username + "@" + host;
    }

    private String known() {
        return String.join("、", definitions.tenants().keySet());
    }
}
