package org.xinheng.kernel.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.words.WordGroup;
import org.xinheng.kernel.tenancy.LawOfPlace;

/** Looks for numbers of people and for the sensitive words of the day in what is to be published. */
@ApplicationScoped
class ArticleScan {

    private static final String PERSONAL_BASIS = "《中华人民共和国个人信息保护法》第二十五条";
    private static final int AROUND = 20;

    private final Definitions definitions;
    private final LawOfPlace law;
    private final Clock clock;

    ArticleScan(Definitions definitions, LawOfPlace law, Clock clock) {
        this.definitions = definitions;
        this.law = law;
        this.clock = clock;
    }

    /**
     * Everything found, field by field and line by line.
     *
     * @param texts what people wrote, by the name of its field
     */
    List<Finding> findings(int tenant, Map<String, String> texts) {
        List<WordGroup> groups = words(tenant);
        LocalDate today = LocalDate.now(clock);
        var found = new ArrayList<Finding>();
        texts.forEach((field, written) -> {
            int number = 0;
            for (String line : written.lines().toList()) {
                number++;
                var persons = PersonalData.in(line);
                String harmless = masked(line, persons);
                for (var person : persons) {
                    found.add(person(field, number, harmless, person));
                }
                for (WordGroup group : groups) {
                    words(group, today, field, number, harmless, found);
                }
            }
        });
        return List.copyOf(found);
    }

    private List<WordGroup> words(int tenant) {
        return definitions.wordsOf(law.packOf(tenant));
    }

    private static Finding person(String field, int line, String harmless, PersonalData.Found person) {
        String advice = switch (person.kind()) {
            case IDENTITY_NUMBER -> "公民身份号码不得公开。请删去，或者只保留必要的姓氏和“某”。";
            case MOBILE -> "手机号码属于个人信息，不得公开。请改用单位的固定电话。";
            case BANK_CARD, WORD -> "银行卡号属于敏感个人信息，不得公开。请删去；单位收款账户请写在办事指南中。";
        };
        return new Finding(
                person.kind(),
                field,
                line,
                excerpt(harmless, person.from(), person.until()),
                harmless.substring(person.from(), person.until()),
                advice,
                PERSONAL_BASIS,
                true);
    }

    private static void words(
            WordGroup group, LocalDate today, String field, int line, String harmless, List<Finding> found) {
        String searched = PersonalData.halfWidth(harmless);
        group.on(today).ifPresent(version -> {
            for (String word : version.words()) {
                String wanted = PersonalData.halfWidth(word);
                int at = searched.indexOf(wanted);
                if (at >= 0) {
                    found.add(new Finding(
                            Finding.Kind.WORD,
                            field,
                            line,
                            excerpt(harmless, at, at + wanted.length()),
                            word,
                            group.label().zh() + "：" + version.advice(),
                            version.basis().citation(),
                            false));
                }
            }
        });
    }

    /** The line with every number of a person masked, as long as it was. */
    private static String masked(String line, List<PersonalData.Found> persons) {
        var harmless = new StringBuilder(line);
        for (var person : persons) {
            harmless.replace(
                    person.from(), person.until(), PersonalData.masked(line.substring(person.from(), person.until())));
        }
        return harmless.toString();
    }

    private static String excerpt(String line, int from, int until) {
        int begin = Math.max(0, from - AROUND);
        int end = Math.min(line.length(), until + AROUND);
        return (begin > 0 ? "…" : "") + line.substring(begin, end) + (end < line.length() ? "…" : "");
    }
}
