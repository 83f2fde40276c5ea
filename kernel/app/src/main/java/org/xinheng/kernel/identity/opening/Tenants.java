package org.xinheng.kernel.identity.opening;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantFigures;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** A tenant's overview, the tree below it, and switching tenants off and on. */
@ApplicationScoped
class Tenants {

    private static final int SHORTEST_REASON = 2;

    private final Work work;
    private final TenantRepository rows;
    private final TenantDirectory directory;
    private final PortalConfig portal;
    private final List<TenantFigures> figures;

    Tenants(
            Work work,
            TenantRepository rows,
            TenantDirectory directory,
            PortalConfig portal,
            @All List<TenantFigures> figures) {
        this.work = work;
        this.rows = rows;
        this.directory = directory;
        this.portal = portal;
        this.figures = figures;
    }

    /** The actor's own tenant with its counts. */
    TenantView require(Actor actor) {
        var own = directory.byId(actor.tenant()).orElseThrow();
        return work.run(actor, "tenants.view", unit -> {
            var counts = new HashMap<>(Map.of("records", 0L, "published", 0L, "subjects", 0L, "batches", 0L));
            figures.forEach(figure -> counts.putAll(figure.count(unit)));
            return view(own, row(unit, own), counts);
        });
    }

    /** The actor's own tenant and every tenant below it, suspended and unfinished ones too. */
    List<TenantView> list(Actor actor) {
        return work.run(
                actor,
                "tenants.list",
                unit -> rows.list(unit).stream()
                        .flatMap(row -> directory.byId(row.id()).stream().map(tenant -> view(tenant, row, Map.of())))
                        .toList());
    }

    /** Closes portal and log-in of a tenant below at once, with the commit. */
    TenantView suspend(Actor actor, String slug, @Nullable String reason) {
        return change(actor, slug, reason, false);
    }

    /** Opens a suspended tenant again. */
    TenantView resume(Actor actor, String slug, @Nullable String reason) {
        return change(actor, slug, reason, true);
    }

    TenantView view(TenantRef tenant, TenantRow row, Map<String, Long> counts) {
        return new TenantView(
                tenant.slug(),
                tenant.name(),
                tenant.shortName(),
                tenant.kind(),
                tenant.divisionCode(),
                tenant.host(),
                portal.url().replace("{host}", tenant.host()),
                row.open(),
                row.state(),
                row.reason(),
                tenant.brand(),
                row.openedAt(),
                row.bureaus(),
                tenant.parent() == null
                        ? null
                        : directory.byId(tenant.parent()).map(TenantRef::slug).orElse(null),
                counts);
    }

    TenantRow row(Unit unit, TenantRef tenant) {
        return rows.list(unit).stream()
                .filter(row -> row.id() == tenant.id())
                .findFirst()
                .orElseThrow(() -> below(tenant.slug()));
    }

    private TenantView change(Actor actor, String slug, @Nullable String reason, boolean open) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw new KernelException(OpeningError.REASON_MISSING, "请写明%s原因，原因会记入审计日志。".formatted(open ? "恢复" : "停用"));
        }
        var target = directory
                .bySlug(slug)
                .filter(tenant -> tenant.id() != actor.tenant() && actor.scope().contains(tenant.id()))
                .orElseThrow(() -> below(slug));
        work.change(actor, open ? "tenants.resume" : "tenants.suspend", unit -> {
            unit.note("tenant", slug);
            unit.note("reason", reason.strip());
            var organization = rows.setOpen(unit, target.id(), open, reason.strip())
                    .orElseThrow(() -> new KernelException(
                            OpeningError.TENANT_STATE_CONFLICT,
                            "“%s”现在的状态不能%s：%s。"
                                    .formatted(target.name(), open ? "恢复" : "停用", open ? "它没有被停用" : "它已停用或尚未开通完成")));
            unit.tell(new TenantSwitched(target.id(), organization));
        });
        directory.forget();
        var changed = directory.byId(target.id()).orElseThrow();
        return work.run(actor, "tenants.view", unit -> view(changed, row(unit, changed), Map.of()));
    }

    static KernelException below(String slug) {
        return new KernelException(OpeningError.TENANT_BELOW_NOT_FOUND, "本地区之下没有名为“%s”的地区。".formatted(slug));
    }
}
