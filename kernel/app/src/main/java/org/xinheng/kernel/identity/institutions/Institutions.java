package org.xinheng.kernel.identity.institutions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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

/** The institutions of a tenant: which there are, and whether they may query. */
@ApplicationScoped
public class Institutions {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final Work work;
    private final InstitutionRepository institutions;

    Institutions(Work work, InstitutionRepository institutions) {
        this.work = work;
        this.institutions = institutions;
    }

    /** All of them, oldest first. Firms choose among them; suspended ones are marked. */
    List<Institution> list(Actor actor) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR, Role.FIRM);
        return work.run(actor, "institutions.list", institutions::list);
    }

    /**
     * Opens one.
     *
     * @throws KernelException {@code INSTITUTION_INVALID} (400) with everything that is wrong
     */
    Institution add(Actor actor, AddInstitution command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        var wrong = new ArrayList<FieldError>();
        String code = code(command.code(), wrong);
        String name = command.name() == null ? "" : command.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(new FieldError("name", "请按营业执照填写机构名称（1至%d字）。".formatted(LONGEST_NAME)));
        }
        var kind = InstitutionKind.of(command.kind());
        if (kind.isEmpty()) {
            wrong.add(new FieldError("kind", "请选择机构类型，可选：" + InstitutionKind.all() + "。"));
        }
        refuse(wrong);
        return work.run(actor, "institutions.add", unit -> {
            var id = institutions.add(unit, code, name, kind.orElseThrow());
            if (id.isEmpty()) {
                refuse(List.of(new FieldError("code", "本地区已登记代码为%s的机构。请在列表中查看。".formatted(code))));
            }
            unit.note("institution", code);
            return institutions.find(unit, id.orElseThrow()).orElseThrow();
        });
    }

    private static String code(@Nullable String given, List<FieldError> wrong) {
        return switch (UnifiedCreditCode.parse(given)) {
            case UnifiedCreditCode.Reading.Valid(var code) -> code.value();
            case UnifiedCreditCode.Reading.Invalid(var _, var _, var reason) -> {
                wrong.add(new FieldError("code", "统一社会信用代码不正确：" + reason));
                yield "";
            }
        };
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new KernelException(
                    InstitutionError.INSTITUTION_INVALID, "机构信息有%d处需要修改，请按所列字段改正后重新提交。".formatted(wrong.size()), wrong);
        }
    }

    /**
     * Stops every query of an institution at once; firms read the reason beside its refused queries.
     *
     * @throws KernelException {@code INSTITUTION_UNKNOWN} (404); {@code INSTITUTION_STATE} (409); {@code INSTITUTION_INVALID}
     *     (400) without a reason
     */
    Institution suspend(Actor actor, UUID id, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        String because = reason == null ? "" : reason.strip();
        if (because.length() < 2 || because.length() > LONGEST_REASON) {
            refuse(List.of(new FieldError("reason", "请写明暂停的理由（2至%d字），机构和授权单位会看到。".formatted(LONGEST_REASON))));
        }
        return change(actor, "institutions.suspend", id, because);
    }

    /**
     * Lets an institution query again.
     *
     * @throws KernelException {@code INSTITUTION_UNKNOWN} (404); {@code INSTITUTION_STATE} (409)
     */
    Institution resume(Actor actor, UUID id) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return change(actor, "institutions.resume", id, null);
    }

    private Institution change(Actor actor, String action, UUID id, @Nullable String because) {
        return work.run(actor, action, unit -> {
            var before = institutions
                    .find(unit, id)
                    .orElseThrow(
                            () -> new KernelException(InstitutionError.INSTITUTION_UNKNOWN, "没有这个机构，或不属于本地区。请刷新机构列表。"));
            unit.note("institution", before.code());
            if (!institutions.suspend(unit, id, because)) {
                throw new KernelException(
                        InstitutionError.INSTITUTION_STATE,
                        "“%s”已经是%s状态。请刷新后查看。".formatted(before.name(), because == null ? "正常" : "暂停"));
            }
            return institutions.find(unit, id).orElseThrow();
        });
    }

    /** An institution of the unit's tenant. */
    public Optional<Institution> find(Unit unit, UUID id) {
        return institutions.find(unit, id);
    }

    /** All of the unit's tenant, oldest first. */
    public List<Institution> list(Unit unit) {
        return institutions.list(unit);
    }

    /** The institution whose machine client the unit's actor is; its state does not change before the unit ends. */
    public Optional<Institution> lockOwn(Unit unit) {
        return institutions.lockOfAccount(unit, unit.actor().person());
    }
}
