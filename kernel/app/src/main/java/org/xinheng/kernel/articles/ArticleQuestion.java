package org.xinheng.kernel.articles;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which articles an officer wants to see: as {@code @BeanParam}.
 *
 * @param shelf name of a column, or null for all
 * @param state name of a state, or null for all
 * @param q words of the title
 * @param after cursor of the page before
 */
public record ArticleQuestion(
        @QueryParam("shelf") @Nullable String shelf,
        @QueryParam("state") @Nullable String state,
        @QueryParam("q") @Nullable String q,
        @QueryParam("after") @Nullable String after,
        @QueryParam("limit") @DefaultValue("20") int limit) {}
