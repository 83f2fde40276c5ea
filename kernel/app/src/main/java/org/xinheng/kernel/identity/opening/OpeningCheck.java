package org.xinheng.kernel.identity.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.Divisions;
import org.xinheng.kernel.identity.AddBureau;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.MemberCheck;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Brand;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/** What may be opened; everything wrong is named at once, with its field. */
@ApplicationScoped
class OpeningCheck {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_BUREAUS = 500;
    private static final int MOST_COLLEAGUES = 19;
    private static final int MOST_PLUGINS = 50;

    /** Kinds that may stand below a kind. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "PLATFORM", Set.of("CITY", "DISTRICT", "COUNTY", "TOWN"),
            "CITY", Set.of("DISTRICT", "COUNTY", "TOWN"),
            "DISTRICT", Set.of("TOWN"),
            "COUNTY", Set.of("TOWN"),
            "TOWN", Set.of());

    private final TenantDirectory tenants;
    private final PortalConfig portal;

    OpeningCheck(TenantDirectory tenants, PortalConfig portal) {
        this.tenants = tenants;
        this.portal = portal;
    }

    /**
     * The command with its defaults.
     *
     * @param unfinished slug whose reservation this command may take up again, or null
     * @param standing whether the place exists with its division code already, here or where it comes from: a code newer
     *     than the list was checked when it was given
     * @throws KernelException {@code TENANT_INVALID} (400) with one error per field
     */
    SoundOpening sound(TenantRef parent, OpenTenant command, @Nullable String unfinished, boolean standing) {
        var errors = new ArrayList<FieldError>();
        checkPlace(parent, command, unfinished, errors);
        checkDivision(parent, text(command.divisionCode()), standing, errors);
        var host = host(command, unfinished, errors);
        var brand = brand(command.brand(), errors);
        var person =
                Objects.requireNonNullElse(command.administrator(), new OpenTenant.Administrator(null, null, null));
        errors.addAll(MemberCheck.personTroubles("administrator.", person.username(), person.name(), person.email()));
        var colleagues = colleagues(command, text(person.username()), errors);
        var bureaus = bureaus(command);
        errors.addAll(Bureaus.troubles("bureaus[%d].", bureaus));
        if (bureaus.size() > MOST_BUREAUS) {
            errors.add(new FieldError("bureaus", "一次最多添加 %d 个部门，其余请开通后补充。".formatted(MOST_BUREAUS)));
        }
        var plugins = plugins(command, errors);
        if (!errors.isEmpty()) {
            throw new KernelException(
                    OpeningError.TENANT_INVALID, "开通信息有 %d 处需要修改，请按所列字段改正后重新提交。".formatted(errors.size()), errors);
        }
        return new SoundOpening(
                text(command.slug()),
                text(command.name()),
                text(command.shortName()),
                text(command.kind()),
                text(command.divisionCode()),
                host,
                brand,
                administrator(person),
                colleagues,
                bureaus,
                plugins);
    }

    private static List<String> plugins(OpenTenant command, List<FieldError> errors) {
        var plugins = Objects.requireNonNullElse(command.plugins(), List.<@Nullable String>of()).stream()
                .map(OpeningCheck::text)
                .toList();
        for (int place = 0; place < plugins.size(); place++) {
            if (plugins.get(place).isEmpty()) {
                errors.add(new FieldError("plugins[%d]".formatted(place), "这一项没有写行业插件的编号，请填写，或删去这一项。"));
            }
        }
        if (plugins.size() > MOST_PLUGINS) {
            errors.add(new FieldError("plugins", "一次最多启用 %d 个行业插件，其余请开通后启用。".formatted(MOST_PLUGINS)));
        }
        return plugins.stream().distinct().toList();
    }

    private static List<SoundOpening.Administrator> colleagues(
            OpenTenant command, String first, List<FieldError> errors) {
        var colleagues =
                Objects.requireNonNullElse(command.colleagues(), List.<OpenTenant.@Nullable Administrator>of()).stream()
                        .map(person ->
                                Objects.requireNonNullElse(person, new OpenTenant.Administrator(null, null, null)))
                        .toList();
        var names = new HashSet<String>();
        names.add(first);
        for (int place = 0; place < colleagues.size(); place++) {
            var person = colleagues.get(place);
            var path = "colleagues[%d].".formatted(place);
            errors.addAll(MemberCheck.personTroubles(path, person.username(), person.name(), person.email()));
            if (!names.add(text(person.username()))) {
                errors.add(new FieldError(
                        path + "username", "用户名“%s”已经填过，每位管理员须有自己的用户名。".formatted(text(person.username()))));
            }
        }
        if (colleagues.size() > MOST_COLLEAGUES) {
            errors.add(new FieldError("colleagues", "一次最多邀请 %d 位管理员，其余请开通后在成员页面邀请。".formatted(MOST_COLLEAGUES + 1)));
        }
        return colleagues.stream().map(OpeningCheck::administrator).toList();
    }

    private static SoundOpening.Administrator administrator(OpenTenant.Administrator person) {
        return new SoundOpening.Administrator(text(person.username()), text(person.name()), text(person.email()));
    }

    private void checkPlace(
            TenantRef parent, OpenTenant command, @Nullable String unfinished, List<FieldError> errors) {
        var slug = text(command.slug());
        if (!SLUG.matcher(slug).matches()) {
            errors.add(new FieldError("slug", "地址简称须为 2–31 位小写字母、数字或连字符，以字母开头，如 lishui。"));
        } else if (!slug.equals(unfinished) && tenants.bySlug(slug).isPresent()) {
            errors.add(new FieldError("slug", "地址简称“%s”已被使用，请换一个。".formatted(slug)));
        }
        requireName(errors, "name", command.name(), "地区名称");
        requireName(errors, "shortName", command.shortName(), "地区简称");
        var kind = text(command.kind());
        if (!BELOW.containsKey(kind) || "PLATFORM".equals(kind)) {
            errors.add(new FieldError("kind", "地区类型须为 CITY（市）、DISTRICT（区）、COUNTY（县、县级市）或 TOWN（镇街园区）。"));
        } else if (!BELOW.getOrDefault(parent.kind(), Set.of()).contains(kind)) {
            errors.add(new FieldError("kind", "“%s”之下不能开通这种类型的地区。".formatted(parent.name())));
        }
    }

    private static void checkDivision(TenantRef parent, String code, boolean standing, List<FieldError> errors) {
        var group = Divisions.groupOf(code);
        if (!standing && group.isPresent()) {
            errors.add(new FieldError(
                    "divisionCode",
                    "%s 在 GB/T 2260 中是“%s”，只用于汇总，没有自己的人民政府，不能作为地区开通。请选择要开通的市、区或县自己的代码。".formatted(code, group.get())));
            return;
        }
        if (!standing && !Divisions.isKnown(code) && !code.equals(parent.divisionCode())) {
            errors.add(new FieldError("divisionCode", "行政区划代码“%s”不在 GB/T 2260 现行代码表中，请填写六位代码。".formatted(code)));
            return;
        }
        var above = parent.divisionCode();
        if (!"PLATFORM".equals(parent.kind()) && !Divisions.isWithin(above, code)) {
            errors.add(new FieldError(
                    "divisionCode", "行政区划代码 %s 不属于上级地区“%s”（%s），请核对。".formatted(code, parent.name(), above)));
        }
    }

    private String host(OpenTenant command, @Nullable String unfinished, List<FieldError> errors) {
        var asked = text(command.host()).toLowerCase(Locale.ROOT);
        var host = asked.isEmpty() ? text(command.slug()) + "." + portal.domain() : asked;
        if (!HOST.matcher(host).matches()) {
            errors.add(new FieldError("host", "门户域名“%s”的写法不正确，例如 credit.example.gov.cn，不含端口和路径。".formatted(host)));
        }
        tenants.byHost(host)
                .filter(holder -> !holder.slug().equals(unfinished))
                .ifPresent(holder ->
                        errors.add(new FieldError("host", "门户域名“%s”已由“%s”使用，请换一个。".formatted(host, holder.name()))));
        return host;
    }

    private static Brand brand(OpenTenant.@Nullable Look look, List<FieldError> errors) {
        if (look == null) {
            return Brand.PLAIN;
        }
        var primary = colour("brand.primary", look.primary(), Brand.PLAIN.primary(), errors);
        var accent = colour("brand.accent", look.accent(), Brand.PLAIN.accent(), errors);
        var emblem = Emblem.check(text(look.emblem()));
        emblem.troubles().forEach(trouble -> errors.add(new FieldError("brand.emblem", trouble)));
        return new Brand(primary, accent, emblem.svg(), text(look.motto()));
    }

    private static String colour(String field, @Nullable String value, String otherwise, List<FieldError> errors) {
        var colour = text(value);
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            errors.add(new FieldError(field, "颜色须写成 #RRGGBB，如 #1f4e79。"));
        }
        return colour.isEmpty() ? otherwise : colour;
    }

    private static List<AddBureau> bureaus(OpenTenant command) {
        var bureaus = command.bureaus();
        return bureaus == null
                ? List.of()
                : bureaus.stream()
                        .map(one -> Objects.requireNonNullElse(one, new OpenTenant.NewBureau(null, null, null, null)))
                        .map(bureau ->
                                new AddBureau(bureau.code(), bureau.name(), bureau.shortName(), bureau.sectors()))
                        .toList();
    }

    private static void requireName(List<FieldError> errors, String field, @Nullable String value, String label) {
        if (text(value).isEmpty() || text(value).length() > LONGEST_NAME) {
            errors.add(new FieldError(field, "请填写%s（最多 %d 个字）。".formatted(label, LONGEST_NAME)));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
