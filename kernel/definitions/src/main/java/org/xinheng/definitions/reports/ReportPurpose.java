package org.xinheng.definitions.reports;

import org.xinheng.definitions.Label;

/**
 * What a report is asked for (查询用途).
 *
 * @param id kebab case, chosen once
 */
public record ReportPurpose(String id, Label label) {}
