package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The bureaus of a tenant. */
@ApplicationScoped
public class Bureaus {

    private static final int LONGEST_NAME = 100;

    private final Work work;
    private final BureauRepository bureaus;

    Bureaus(Work work, BureauRepository bureaus) {
        this.work = work;
        this.bureaus = bureaus;
    }

    /** All bureaus, oldest first; every member may see them. */
    List<BureauView> list(Actor actor) {
        return work.run(actor, "bureaus.list", bureaus::list);
    }

    /** Adds one bureau. */
    BureauView add(Actor actor, AddBureau command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(actor, "bureaus.add", unit -> {
            var errors = new ArrayList<>(troubles("", List.of(command)));
            var code = UnifiedCreditCode.normalise(command.code());
            if (bureaus.findByCode(unit, code).isPresent()) {
                errors.add(new FieldError("code", "本地区已有代码为 %s 的部门。".formatted(code)));
            }
            if (!errors.isEmpty()) {
                throw new KernelException(
                        IdentityError.BUREAU_INVALID, "部门信息有 %d 处需要修改，请按所列字段改正后重新提交。".formatted(errors.size()), errors);
            }
            ensure(unit, List.of(command));
            unit.note("bureau", code);
            return bureaus.findByCode(unit, code).orElseThrow();
        });
    }

    /** All bureaus of the unit's tenant, oldest first. */
    public List<BureauView> list(Unit unit) {
        return bureaus.list(unit);
    }

    /** The bureau, if the unit's tenant has it. */
    public Optional<BureauView> find(Unit unit, UUID id) {
        return bureaus.find(unit, id);
    }

    /** The bureau of this code, if the unit's tenant has it. */
    public Optional<BureauView> findByCode(Unit unit, String code) {
        return bureaus.findByCode(unit, code);
    }

    /** Who carries on for a bureau today: itself while it exists, else its successor. */
    public UUID heirOf(Unit unit, UUID id) {
        return bureaus.heirOf(unit, id).orElse(id);
    }

    /** Adds those bureaus the tenant does not have yet. Check them first with {@link #troubles}. */
    public void ensure(Unit unit, List<AddBureau> commands) {
        for (var command : commands) {
            bureaus.add(
                    unit,
                    UnifiedCreditCode.normalise(command.code()),
                    text(command.name()),
                    text(command.shortName()),
                    command.sectors() == null ? List.of() : command.sectors());
        }
    }

    /**
     * Everything that is wrong with these bureaus.
     *
     * @param path what precedes the field names, with {@code %d} for the place in the list, such as {@code bureaus[%d].}
     */
    public static List<FieldError> troubles(String path, List<AddBureau> commands) {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (int place = 0; place < commands.size(); place++) {
            var command = commands.get(place);
            var prefix = path.replace("%d", String.valueOf(place));
            switch (UnifiedCreditCode.parse(command.code())) {
                case UnifiedCreditCode.Reading.Valid valid -> {
                    if (!seen.add(valid.code().value())) {
                        errors.add(
                                new FieldError(prefix + "code", "代码 %s 在本次提交中重复，请删除或改正其中一个。".formatted(valid.code())));
                    }
                }
                case UnifiedCreditCode.Reading.Invalid invalid ->
                    errors.add(new FieldError(prefix + "code", invalid.reason()));
            }
            requireText(errors, prefix + "name", command.name(), "部门全称");
            requireText(errors, prefix + "shortName", command.shortName(), "部门简称");
            if (command.sectors() != null
                    && command.sectors().stream()
                            .anyMatch(sector -> text(sector).isEmpty())) {
                errors.add(new FieldError(prefix + "sectors", "行业列表中有空的一项，请填写行业编号，或删去这一项。"));
            }
        }
        return errors;
    }

    private static void requireText(List<FieldError> errors, String field, @Nullable String value, String label) {
        if (text(value).isEmpty()) {
            errors.add(new FieldError(field, "请填写%s。".formatted(label)));
        } else if (text(value).length() > LONGEST_NAME) {
            errors.add(new FieldError(field, "%s最多 %d 个字。".formatted(label, LONGEST_NAME)));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
