package org.xinheng.kernel.intake;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/**
 * Every row of a batch has its verdict, or the file was refused as a whole.
 *
 * @param batch the batch
 */
public record BatchFinished(UUID batch) implements Fact {}
