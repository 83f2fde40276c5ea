package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** What an invitation must look like; everything wrong is named at once. */
@ApplicationScoped
public class MemberCheck {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}");
    private static final int LONGEST_NAME = 60;

    /** An invitation that can be carried out. */
    record Sound(
            String username,
            String name,
            String email,
            Role role,
            @Nullable UUID bureau,
            @Nullable String firm) {}

    private final Bureaus bureaus;
    private final String consoleUrl;

    MemberCheck(
            Bureaus bureaus,
            @ConfigProperty(name = "kernel.portal.console-url", defaultValue = "http://localhost:8080/console/")
                    String consoleUrl) {
        this.bureaus = bureaus;
        this.consoleUrl = consoleUrl;
    }

    /** Where members log in. */
    public String consoleUrl() {
        return consoleUrl;
    }

    Sound sound(Unit unit, InviteMember command) {
        var errors = personTroubles("", command.username(), command.name(), command.email());
        var role = role(unit, command, errors);
        var bureau = command.bureau();
        if (bureau != null && bureaus.find(unit, bureau).isEmpty()) {
            errors.add(new FieldError("bureau", "本地区没有这个部门，请从列表中选择。"));
        }
        if (bureau == null && (role == Role.BUREAU_CLERK || role == Role.BUREAU_LEAD)) {
            errors.add(new FieldError("bureau", "部门角色必须选择所属部门。"));
        }
        String firm = role == Role.FIRM ? firm(command.firm(), errors) : null;
        if (!errors.isEmpty() || role == null) {
            throw new KernelException(
                    IdentityError.MEMBER_INVALID, "成员信息有 %d 处需要修改，请按所列字段改正后重新提交。".formatted(errors.size()), errors);
        }
        return new Sound(
                String.valueOf(command.username()),
                String.valueOf(command.name()).strip(),
                String.valueOf(command.email()),
                role,
                bureau,
                firm);
    }

    private static @Nullable String firm(@Nullable String code, List<FieldError> errors) {
        if (code == null || !UnifiedCreditCode.isValid(code)) {
            errors.add(new FieldError("firm", "市场主体账号须填写其18位统一社会信用代码，请对照营业执照核对。"));
            return null;
        }
        return code;
    }

    /** Everything that is wrong with a person's data; {@code path} precedes the field names. */
    public static List<FieldError> personTroubles(
            String path, @Nullable String username, @Nullable String name, @Nullable String email) {
        var errors = new ArrayList<FieldError>();
        if (username == null || !USERNAME.matcher(username).matches()) {
            errors.add(new FieldError(path + "username", "用户名须为 3–60 位小写字母、数字、点、下划线或连字符，以字母或数字开头。"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError(path + "name", "请填写姓名（最多 %d 个字）。".formatted(LONGEST_NAME)));
        }
        if (email == null || !EMAIL.matcher(email).matches()) {
            errors.add(new FieldError(path + "email", "请填写有效的电子邮箱，用于核对账号是否同一人。"));
        }
        return errors;
    }

    private static @Nullable Role role(Unit unit, InviteMember command, List<FieldError> errors) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(command.role()))
                .findFirst();
        if (role.isEmpty()) {
            errors.add(new FieldError("role", "没有这个角色，请从列表中选择。"));
        } else if (role.get() == Role.INSTITUTION) {
            errors.add(new FieldError("role", "被授权机构只用机器客户端查询，不能授予个人账号。请在“机器客户端”中为该机构开通。"));
        } else if (role.get() == Role.OPERATOR && !unit.actor().hasAny(Role.OPERATOR)) {
            errors.add(new FieldError("role", "平台运营角色只能由平台运营人员授予。"));
        }
        return role.orElse(null);
    }
}
