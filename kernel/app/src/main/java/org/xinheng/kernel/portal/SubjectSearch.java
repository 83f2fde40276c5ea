package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.codes.UnifiedCreditCode;

/** Finds subjects with public records by code, in whichever width and case it was typed, or by words of the name. */
@ApplicationScoped
class SubjectSearch {

    private static final int HITS = 20;
    private static final int LONGEST = 100;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private final SubjectSearchRepository subjects;

    SubjectSearch(SubjectSearchRepository subjects) {
        this.subjects = subjects;
    }

    /** Whether a normalised text is meant as a unified social credit code, right or wrong. */
    static boolean looksLikeCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The subject with this code, if anything about it is public. */
    Optional<SubjectDetail> subject(int tenant, String code) {
        var normal = UnifiedCreditCode.normalise(code);
        return looksLikeCode(normal) ? subjects.find(tenant, normal) : Optional.empty();
    }

    /** By code when the words are one, otherwise by name; nothing for words without a letter or digit. */
    SearchResult find(int tenant, String words) {
        var code = UnifiedCreditCode.normalise(words);
        if (looksLikeCode(code)) {
            return new SearchResult(
                    subjects.find(tenant, code).map(SubjectDetail::subject).stream()
                            .toList(),
                    false);
        }
        if (!WORD.matcher(words).find()) {
            return new SearchResult(List.of(), false);
        }
        var end = Math.min(words.length(), LONGEST);
        var hits = subjects.byName(tenant, words.substring(0, end), HITS + 1);
        var more = hits.size() > HITS;
        return new SearchResult(more ? hits.subList(0, HITS) : hits, more);
    }
}
