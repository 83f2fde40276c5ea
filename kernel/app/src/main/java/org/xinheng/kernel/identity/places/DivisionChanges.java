package org.xinheng.kernel.identity.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinheng.codes.Divisions;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Other division codes (行政区划调整) of places below the actor's. */
@ApplicationScoped
class DivisionChanges {

    private final Work work;
    private final DivisionChangeRepository changes;
    private final TenantDirectory directory;
    private final Clock clock;

    DivisionChanges(Work work, DivisionChangeRepository changes, TenantDirectory directory, Clock clock) {
        this.work = work;
        this.changes = changes;
        this.directory = directory;
        this.clock = clock;
    }

    /** Every change of the actor's own place and of those below it, the newest first. For every member. */
    List<DivisionChangeView> list(Actor actor) {
        return work.run(actor, "places.division-changes", unit -> list(unit, actor));
    }

    /**
     * Registers the new code of a place, and of those below it that change with it.
     *
     * @return the place's history
     * @throws KernelException {@code ROLE_MISSING} (403); {@code PLACE_BELOW_NOT_FOUND} (404); {@code DIVISION_CHANGE_INVALID}
     *     (400) with one error per field; {@code PLACE_UNFINISHED} (409) while it is being opened, or when somebody else was
     *     faster
     */
    List<DivisionChangeView> change(Actor actor, ChangeDivision command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        var slug = Objects.requireNonNullElse(command.slug(), "").strip();
        var target = directory
                .bySlug(slug)
                .filter(tenant -> tenant.id() != actor.tenant() && actor.scope().contains(tenant.id()))
                .orElseThrow(() -> new KernelException(
                        PlaceError.PLACE_BELOW_NOT_FOUND, "本地区之下没有名为“%s”的地区，本地区自己的代码由上级登记变更。".formatted(slug)));
        var after = work.run(actor, "places.change-division", unit -> {
            unit.note("tenant", slug);
            var errors = new ArrayList<FieldError>();
            var change = SoundDivision.of(command, LocalDate.now(clock), errors);
            var codes = codes(target, change, errors);
            if (!errors.isEmpty()) {
                throw new KernelException(
                        PlaceError.DIVISION_CHANGE_INVALID,
                        "行政区划代码变更有 %d 处需要修改，请按所列字段改正后重新提交。".formatted(errors.size()),
                        errors);
            }
            unit.note("basis", change.basis());
            unit.note("reason", change.reason());
            codes.forEach((tenant, code) -> recode(unit, tenant, change, code));
            return list(unit, actor);
        });
        directory.forget();
        return after.stream().filter(line -> line.slug().equals(slug)).toList();
    }

    private void recode(Unit unit, TenantRef tenant, SoundDivision change, String code) {
        if (!changes.recode(unit, tenant.id(), tenant.divisionCode(), code)) {
            throw new KernelException(
                    PlaceError.PLACE_UNFINISHED, "“%s”尚未开通完成，或其代码刚被他人变更。请先完成开通，或刷新后再办理。".formatted(tenant.name()));
        }
        unit.note("code." + tenant.slug(), tenant.divisionCode() + " -> " + code);
        changes.add(unit, tenant.id(), tenant.divisionCode(), change, code, Divisions.isKnown(code));
    }

    /** Every place whose code changes, from the top down, with its new code; what does not fit is an error. */
    private Map<TenantRef, String> codes(TenantRef target, SoundDivision change, List<FieldError> errors) {
        var above =
                target.parent() == null ? null : directory.byId(target.parent()).orElse(null);
        if (target.divisionCode().equals(change.code())) {
            errors.add(new FieldError("divisionCode", "“%s”现在的代码就是 %s，不需要变更。".formatted(target.name(), change.code())));
        }
        if (above != null
                && !"PLATFORM".equals(above.kind())
                && !Divisions.isWithin(above.divisionCode(), change.code())) {
            errors.add(new FieldError(
                    "divisionCode",
                    "行政区划代码 %s 不属于上级地区“%s”（%s）。上级的代码也有调整的，请由更上级一并登记。"
                            .formatted(change.code(), above.name(), above.divisionCode())));
        }
        var codes = new LinkedHashMap<TenantRef, String>();
        codes.put(target, change.code());
        follow(target, change.code(), change.below(), codes, errors);
        change.below().keySet().stream()
                .filter(slug -> codes.keySet().stream()
                        .noneMatch(tenant -> tenant.slug().equals(slug)))
                .filter(slug -> directory
                        .bySlug(slug)
                        .filter(tenant -> directory.subtree(target.id()).contains(tenant.id()))
                        .isEmpty())
                .forEach(slug ->
                        errors.add(new FieldError("below", "“%s”之下没有名为“%s”的地区。".formatted(target.name(), slug))));
        return codes;
    }

    private void follow(
            TenantRef upper,
            String code,
            Map<String, String> named,
            Map<TenantRef, String> codes,
            List<FieldError> errors) {
        for (TenantRef tenant : directory.all()) {
            if (!Objects.equals(tenant.parent(), upper.id())) {
                continue;
            }
            boolean shared = tenant.divisionCode().equals(upper.divisionCode());
            String next = named.getOrDefault(tenant.slug(), shared ? code : tenant.divisionCode());
            if (!Divisions.isWithin(code, next)) {
                errors.add(new FieldError(
                        "below", "下级“%s”的代码 %s 不属于 %s，请一并填写它的新代码。".formatted(tenant.name(), next, code)));
            }
            if (!next.equals(tenant.divisionCode())) {
                codes.put(tenant, next);
            }
            follow(tenant, next, named, codes, errors);
        }
    }

    private List<DivisionChangeView> list(Unit unit, Actor actor) {
        var views = new ArrayList<DivisionChangeView>();
        for (var line : changes.list(unit, directory.subtree(actor.tenant()))) {
            directory
                    .byId(line.tenant())
                    .ifPresent(tenant -> views.add(new DivisionChangeView(
                            line.id(),
                            tenant.slug(),
                            tenant.name(),
                            line.before(),
                            line.after(),
                            line.effectiveOn(),
                            line.basis())));
        }
        return views;
    }
}
