package org.xinheng.kernel.subjects.names;

import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.kernel.subjects.SubjectNames;

/**
 * A name made ready for comparing.
 *
 * @param key as {@link SubjectNames#key} folds it: width, case, blanks and brackets do not count
 * @param simple the same in simplified characters
 * @param core the simplified name without place, legal form and what stands in brackets at its end; the whole of it when little would be left
 * @param sound how the simplified name sounds
 * @param coreSound how the core sounds
 */
record FoldedName(String key, String simple, String core, String sound, String coreSound) {

    private static final List<String> LEGAL_FORMS =
            List.of("有限责任公司", "股份有限公司", "有限公司", "特殊普通合伙", "普通合伙", "有限合伙", "合伙企业", "个人独资企业", "农民专业合作社", "专业合作社", "家庭农场");

    /** What stands in brackets at the end says the legal form or the branch, as in 会计师事务所（特殊普通合伙）. */
    private static final Pattern LAST_BRACKETS = Pattern.compile("[（(][^（()）]*[)）]\\s*$");

    private static final int SHORTEST_CORE = 2;

    static FoldedName of(String name) {
        String key = SubjectNames.key(name);
        String simple = HanText.simplified(key);
        String core = core(
                HanText.simplified(SubjectNames.key(LAST_BRACKETS.matcher(name).replaceFirst(""))), simple);
        return new FoldedName(key, simple, core, HanText.sound(simple), HanText.sound(core));
    }

    private static String core(String named, String whole) {
        String core = SubjectNames.core(named);
        for (String form : LEGAL_FORMS) {
            core = core.replace(form, "");
        }
        return core.length() >= SHORTEST_CORE ? core : whole;
    }

    /** Whether it was typed in letters only, as pinyin is. */
    boolean isLatin() {
        return !simple.isEmpty() && simple.chars().noneMatch(sign -> HanText.isHan((char) sign));
    }
}
