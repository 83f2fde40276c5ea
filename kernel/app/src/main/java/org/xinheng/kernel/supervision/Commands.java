package org.xinheng.kernel.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/** Checks of what people fill in, with sentences that say what to do. */
final class Commands {

    private Commands() {}

    /** A text that must be there, stripped. */
    static String text(@Nullable String value, String name, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            throw invalid("请填写%s。".formatted(name));
        }
        if (text.length() > longest || text.chars().anyMatch(sign -> sign < ' ' && sign != '\n')) {
            throw invalid("%s最多 %d 个字，且不能含控制字符。请修改后重新提交。".formatted(name, longest));
        }
        return text;
    }

    static LocalDate day(@Nullable LocalDate value, String name) {
        if (value == null) {
            throw invalid("请填写%s，格式如 2026-01-31。".formatted(name));
        }
        return value;
    }

    static int number(@Nullable Integer value, int otherwise, int least, int most, String name) {
        int number = value == null ? otherwise : value;
        if (number < least || number > most) {
            throw invalid("%s须在 %d 至 %d 之间。请修改后重新提交。".formatted(name, least, most));
        }
        return number;
    }

    static KernelException invalid(String detail) {
        return new KernelException(SupervisionError.SUPERVISION_COMMAND_INVALID, detail);
    }
}
