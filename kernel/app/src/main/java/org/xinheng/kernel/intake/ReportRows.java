package org.xinheng.kernel.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;

/**
 * Rows from a bureau's own system.
 *
 * @param item id of the catalogue item
 * @param rows each a map of column code or Chinese head to text
 */
public record ReportRows(
        @NotBlank(message = "请填写目录项 item，例如 administrative-permit。")
        String item,

        @NotEmpty(message = "rows 至少要有一行。") List<Map<String, Object>> rows) {}
