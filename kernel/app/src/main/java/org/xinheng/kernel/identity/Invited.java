package org.xinheng.kernel.identity;

/** A new member and what to hand to them. */
public record Invited(MemberView member, Invitation invitation) {}
