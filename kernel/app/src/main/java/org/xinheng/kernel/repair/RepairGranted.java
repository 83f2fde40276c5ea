package org.xinheng.kernel.repair;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A repair was granted; every consumer has to follow and to acknowledge. */
public record RepairGranted(UUID caseFile, UUID record) implements Fact {}
