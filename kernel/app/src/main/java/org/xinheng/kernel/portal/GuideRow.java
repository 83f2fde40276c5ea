package org.xinheng.kernel.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.Parameter;

/** What guides show, line by line: the words of the definitions in force, each with the text it rests on. */
public final class GuideRow {

    private GuideRow() {}

    /**
     * A text of law.
     *
     * @param url where it can be read, or null
     * @param verified false while a lawyer has to check it in the original
     */
    public record Law(String citation, @Nullable String url, boolean verified) {

        static Law of(LegalBasis basis) {
            return new Law(basis.citation(), basis.url(), basis.verified());
        }
    }

    /**
     * A clock.
     *
     * @param term how long, in the reader's language
     */
    public record Clock(String label, String term, Law law) {

        static Clock of(Visit visit, Parameter parameter, Parameter.Value value) {
            var words = visit.texts().require("unit" + parameter.unit().name(), value.value());
            return new Clock(spoken(visit, parameter.label()), words, Law.of(value.basis()));
        }
    }

    /**
     * How long penalties of one class are shown.
     *
     * @param from after how many months repair may be applied for; empty when the class is not shown at all
     */
    public record Term(String label, String from, String until, Law law) {}

    /** A paper to hand in, and when it is wanted; empty means always. */
    public record Paper(String label, String when, Law law) {}

    /** Something the law says, and where. */
    public record Rule(String words, Law law) {}

    /**
     * A measure.
     *
     * @param follows the lists and statutes it follows from
     */
    public record Measure(
            String label,
            String kindLabel,
            String effect,
            List<String> follows,
            List<String> bodies,
            List<Law> laws,
            String edition,
            boolean restricts) {}

    /** A label in the reader's language. */
    static String spoken(Visit visit, Label label) {
        return visit.language() == Language.EN && !label.en().isBlank() ? label.en() : label.zh();
    }
}
