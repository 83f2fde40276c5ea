package org.xinheng.kernel.portal;

import java.time.LocalDate;

/** A subject with public records: as search shows it and as the public API gives it. */
public record SubjectHit(String code, String name, int permits, int penalties, int others, LocalDate lastDecidedOn) {}
