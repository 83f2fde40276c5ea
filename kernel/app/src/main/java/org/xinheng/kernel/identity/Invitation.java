package org.xinheng.kernel.identity;

import org.jspecify.annotations.Nullable;

/**
 * What to hand to a new member.
 *
 * @param oneTimePassword to be replaced at the first log-in; null when the person has an account of their own already
 * @param loginUrl where to log in
 */
public record Invitation(String username, @Nullable String oneTimePassword, String loginUrl) {}
