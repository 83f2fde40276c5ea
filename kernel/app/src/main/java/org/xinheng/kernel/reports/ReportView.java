package org.xinheng.kernel.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A report with what it says. */
public record ReportView(@JsonUnwrapped ReportRow row, ReportContent content) {}
