package org.xinheng.kernel.evaluation.adoptions;

import java.time.LocalDate;
import org.xinheng.kernel.shared.Fact;

/** A tenant adopted its own values for a standard's parameters; they count from their first day. */
public record ParametersAdopted(String standard, LocalDate from) implements Fact {}
