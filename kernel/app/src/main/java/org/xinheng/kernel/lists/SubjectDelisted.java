package org.xinheng.kernel.lists;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** An entry ended, whatever the cause. */
public record SubjectDelisted(UUID entry, String list, RemovalCause cause) implements Fact {}
