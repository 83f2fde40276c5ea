package org.xinheng.kernel.repair;

import java.time.LocalDate;
import java.util.UUID;

/** The record to be repaired, as the case keeps it. */
public record Target(UUID record, String title, String documentNo, String authority, LocalDate decidedOn) {}
