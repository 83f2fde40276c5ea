package org.xinheng.kernel.lists;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A subject was put on a list. */
public record SubjectListed(UUID entry, String list) implements Fact {}
