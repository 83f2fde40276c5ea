package org.xinheng.definitions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text that allows or demands something.
 *
 * @param act title of the law, regulation or document, in Chinese without the title marks
 * @param article article, paragraph or section as the act counts them, if one can be named
 * @param documentNo number of the document, such as 发改办财金〔2018〕424号
 * @param published day of publication
 * @param url where it can be read
 * @param verified false when the article was not read in the original and has to be checked by a lawyer
 */
public record LegalBasis(
        String act,
        @Nullable String article,
        @Nullable String documentNo,
        @Nullable LocalDate published,
        @Nullable String url,
        boolean verified) {

    /** The way a Chinese document cites it: 《title》（number）article. */
    public String citation() {
        var text = new StringBuilder("《").append(act).append('》');
        if (documentNo != null) {
            text.append('（').append(documentNo).append('）');
        }
        if (article != null) {
            text.append(article);
        }
        return text.toString();
    }
}
