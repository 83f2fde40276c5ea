package org.xinheng.kernel.supervision;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Announces a draw.
 *
 * @param valueSource which public value will complete the seed, so exactly that two readers write down the same text, such
 *     as 中国福利彩票双色球第2026137期开奖号码
 * @param valueUrl where it will be published
 * @param valueDueAt when it will be published; the draw cannot be made earlier
 */
public record AnnounceDraw(
        @Nullable String valueSource,
        @Nullable String valueUrl,
        @Nullable OffsetDateTime valueDueAt) {}
