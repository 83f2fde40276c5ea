package org.xinheng.kernel.subjects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to do with a wrong or doubled code, in the words of the national return table.
 *
 * @param code the new code, for NEW_CODE only
 */
public record ResolveCodeIssue(
        @NotNull(message = "请选择处理方式：新赋码、删除或保持原码不变。") Action action,
        @Nullable @Size(max = 40, message = "代码过长。") String code,
        @Size(max = 500, message = "说明不超过500字。") String note) {

    public ResolveCodeIssue {
        note = note == null ? "" : note;
    }

    /** 数据操作标识位. */
    public enum Action {
        /** 0 新赋码. */
        NEW_CODE,
        /** 1 删除. */
        DELETE,
        /** 2 保持原码不变. */
        KEEP
    }
}
