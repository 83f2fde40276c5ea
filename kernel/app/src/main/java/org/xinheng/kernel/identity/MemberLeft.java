package org.xinheng.kernel.identity;

import org.xinheng.kernel.shared.Fact;

/** Somebody lost the last role in a tenant. */
record MemberLeft(String person) implements Fact {}
