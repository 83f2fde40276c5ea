package org.xinheng.kernel.evaluation.runs;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A published grade was corrected after an objection. */
public record GradeCorrected(UUID run, String standard, UUID subject) implements Fact {}
