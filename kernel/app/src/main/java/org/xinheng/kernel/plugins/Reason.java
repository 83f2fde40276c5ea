package org.xinheng.kernel.plugins;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something weighty is done; goes into the history and the audit trail. */
public record Reason(
        @NotBlank(message = "请写明理由。") @Size(max = 500, message = "理由最多 500 字。")
        String reason) {}
