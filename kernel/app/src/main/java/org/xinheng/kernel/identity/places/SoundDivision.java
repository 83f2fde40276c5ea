package org.xinheng.kernel.identity.places;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.Divisions;
import org.xinheng.kernel.shared.FieldError;

/**
 * The words of a {@link ChangeDivision}, tidied; what is wrong with them stands in the errors.
 *
 * @param unlisted whether a code the list does not have was made sure of
 * @param below new codes by slug
 */
record SoundDivision(
        String code, LocalDate effectiveOn, String basis, String reason, boolean unlisted, Map<String, String> below) {

    private static final int LONGEST = 500;

    static SoundDivision of(ChangeDivision command, LocalDate today, List<FieldError> errors) {
        var unlisted = Boolean.TRUE.equals(command.unlisted());
        var code = text(command.divisionCode());
        checkCode(errors, "divisionCode", code, unlisted);
        var below = new HashMap<String, String>();
        var named = Objects.requireNonNullElse(command.below(), List.<ChangeDivision.Below>of());
        for (int place = 0; place < named.size(); place++) {
            var one = Objects.requireNonNullElse(named.get(place), new ChangeDivision.Below(null, null));
            if (text(one.slug()).equals(text(command.slug()))) {
                errors.add(new FieldError("below[%d].slug".formatted(place), "本地区的新代码填在上面，这里只填下级地区，请删去这一行。"));
            }
            checkCode(errors, "below[%d].divisionCode".formatted(place), text(one.divisionCode()), unlisted);
            below.put(text(one.slug()), text(one.divisionCode()));
        }
        LocalDate on = Objects.requireNonNullElse(command.effectiveOn(), LocalDate.MAX);
        if (on.isAfter(today)) {
            errors.add(new FieldError("effectiveOn", "请填写新代码自哪一天起使用，须为今天或更早；未到的日期请在当日登记。"));
        }
        require(errors, "basis", command.basis(), "调整依据（文件名称和文号）");
        require(errors, "reason", command.reason(), "调整原因");
        return new SoundDivision(code, on, text(command.basis()), text(command.reason()), unlisted, Map.copyOf(below));
    }

    private static void checkCode(List<FieldError> errors, String field, String code, boolean unlisted) {
        if (!code.matches("[1-9][0-9]{5}")) {
            errors.add(new FieldError(field, "行政区划代码须为六位数字，请核对。"));
        } else if (Divisions.groupOf(code).isPresent()) {
            errors.add(new FieldError(
                    field,
                    "%s 在 GB/T 2260 中是“%s”，只用于汇总，没有自己的人民政府，不能作为地区的代码。请填写该市、区或县自己的代码。"
                            .formatted(code, Divisions.groupOf(code).get())));
        } else if (!unlisted && !Divisions.isKnown(code)) {
            errors.add(new FieldError(
                    field, "行政区划代码“%s”不在系统的 GB/T 2260 代码表中。如为代码表发布之后新设的代码，请对照文件核对后勾选“代码表尚未收录”。".formatted(code)));
        }
    }

    private static void require(List<FieldError> errors, String field, @Nullable String value, String label) {
        if (text(value).isEmpty() || text(value).length() > LONGEST) {
            errors.add(new FieldError(field, "请填写%s（最多 %d 个字）。".formatted(label, LONGEST)));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
