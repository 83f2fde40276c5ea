package org.xinheng.kernel.articles;

import java.util.List;

/**
 * What an article would look like and what has to be looked at; nothing is kept.
 *
 * @param html the body as the portal shows it
 */
public record ArticlePreview(String html, List<Finding> findings) {}
