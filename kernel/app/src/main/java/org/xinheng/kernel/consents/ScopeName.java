package org.xinheng.kernel.consents;

import org.xinheng.definitions.Label;

/** A scope by its id and what it is called. */
public record ScopeName(String id, Label label) {}
