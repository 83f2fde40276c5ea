package org.xinheng.kernel.identity.bureaus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/**
 * A {@link ChangeBureau} that can be carried out as far as its own words tell.
 *
 * @param name set exactly when it was renamed
 * @param successor set exactly when it ended
 */
record SoundChange(
        UUID bureau,
        BureauChangeKind kind,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable UUID successor,
        LocalDate effectiveOn,
        String basis,
        String reason) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * The command, checked.
     *
     * @throws KernelException {@code BUREAU_CHANGE_INVALID} (400) with one error per field
     */
    static SoundChange of(ChangeBureau command, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        BureauChangeKind kind = Arrays.stream(BureauChangeKind.values())
                .filter(known -> known.name().equals(command.kind()))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            errors.add(new FieldError("kind", "变更类型须为 RENAMED（更名）、MERGED（并入）或 DISSOLVED（撤销）。"));
        }
        boolean renamed = kind == BureauChangeKind.RENAMED;
        if (renamed) {
            require(errors, "name", command.name(), "新的部门全称", LONGEST_NAME);
            require(errors, "shortName", command.shortName(), "新的部门简称", LONGEST_NAME);
        } else if (kind != null && command.successor() == null) {
            errors.add(new FieldError("successor", "请选择承继部门：未办结的业务、成员和数据将转到该部门。"));
        } else if (kind != null && Objects.equals(command.successor(), command.bureau())) {
            errors.add(new FieldError("successor", "承继部门不能是该部门自己，请选择另一个部门。"));
        }
        LocalDate on = command.effectiveOn();
        if (on == null) {
            errors.add(new FieldError("effectiveOn", "请填写变更自哪一天起生效。"));
        } else if (on.isAfter(today)) {
            errors.add(new FieldError("effectiveOn", "生效日期 %s 还没有到。权限和业务在登记时即转移，请在生效当日或之后登记。".formatted(on)));
        }
        require(errors, "basis", command.basis(), "变更依据（文件名称和文号）", LONGEST_TEXT);
        require(errors, "reason", command.reason(), "变更原因", LONGEST_TEXT);
        if (!errors.isEmpty() || kind == null || on == null) {
            throw invalid(errors);
        }
        return new SoundChange(
                Objects.requireNonNullElse(command.bureau(), NOBODY),
                kind,
                renamed ? text(command.name()) : null,
                renamed ? text(command.shortName()) : null,
                renamed ? null : command.successor(),
                on,
                text(command.basis()),
                text(command.reason()));
    }

    static KernelException invalid(List<FieldError> errors) {
        return new KernelException(
                BureauChangeError.BUREAU_CHANGE_INVALID,
                "变更信息有 %d 处需要修改，请按所列字段改正后重新提交。".formatted(errors.size()),
                errors);
    }

    private static void require(
            List<FieldError> errors, String field, @Nullable String value, String label, int longest) {
        if (text(value).isEmpty() || text(value).length() > longest) {
            errors.add(new FieldError(field, "请填写%s（最多 %d 个字）。".formatted(label, longest)));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
