package org.xinheng.kernel.monitoring.bulletins;

import java.time.Instant;
import java.util.UUID;

/**
 * A bulletin as the list shows it.
 *
 * @param month such as 2026-11
 * @param newest false when a further edition of the month was issued
 */
public record BulletinRow(
        UUID id, String number, String month, int edition, boolean newest, String madeBy, Instant madeAt) {}
