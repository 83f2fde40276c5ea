package org.xinheng.kernel.evaluation.runs;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A run was published: from now on its grades count. */
public record GradesPublished(UUID run, String standard) implements Fact {}
