package org.xinheng.kernel.commitments.templates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.xinheng.kernel.cases.CaseView;

/** A template as its page shows it: the case, and what the ledger knows. */
public record TemplateView(@JsonUnwrapped CaseView file, TemplateRow template) {}
