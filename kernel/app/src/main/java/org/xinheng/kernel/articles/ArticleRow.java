package org.xinheng.kernel.articles;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list of officers.
 *
 * @param bureauName of whoever began it, or null: the administrators of the tenant
 */
public record ArticleRow(
        UUID id,
        Shelf shelf,
        String title,
        String source,
        ArticleState state,
        @Nullable String bureauName,
        String begunByName,
        LocalDate begunOn,
        LocalDate issuedOn,
        @Nullable LocalDate publishedOn) {

    /** In Chinese. */
    public String getShelfLabel() {
        return shelf.label();
    }

    /** In Chinese. */
    public String getStateLabel() {
        return state.label();
    }

    static ArticleRow of(Article article) {
        return new ArticleRow(
                article.id(),
                article.text().shelf(),
                article.text().title(),
                article.text().source(),
                article.state(),
                article.bureauName(),
                article.begunByName(),
                article.begunOn(),
                article.text().issuedOn(),
                article.publishedOn());
    }
}
