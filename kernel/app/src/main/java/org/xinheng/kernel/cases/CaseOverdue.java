package org.xinheng.kernel.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A case's deadline passed without a step; told once per deadline. */
public record CaseOverdue(UUID caseFile, String kind, LocalDate due) implements Fact {}
