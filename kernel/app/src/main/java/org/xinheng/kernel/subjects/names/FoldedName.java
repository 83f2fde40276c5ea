package org.xinheng.kernel.subjects.names;

import java.util.List;
import org.xinheng.kernel.subjects.SubjectNames;

/**
 * A name made ready for comparing.
 *
 * @param key as {@link SubjectNames#key} folds it: width, case, blanks and brackets do not count
 * @param simple the same in simplified characters
 * @param core the simplified name without place and legal form; the whole of it when little would be left
 * @param sound how the simplified name sounds
 * @param coreSound how the core sounds
 */
record FoldedName(String key, String simple, String core, String sound, String coreSound) {

    private static final List<String> LEGAL_FORMS =
            List.of("有限责任公司", "股份有限公司", "有限公司", "普通合伙", "有限合伙", "合伙企业", "个人独资企业", "农民专业合作社", "专业合作社");
    private static final int SHORTEST_CORE = 2;

    static FoldedName of(String name) {
        String key = SubjectNames.key(name);
        String simple = HanText.simplified(key);
        String core = core(simple);
        return new FoldedName(key, simple, core, HanText.sound(simple), HanText.sound(core));
    }

    private static String core(String simple) {
        String core = SubjectNames.core(simple);
        for (String form : LEGAL_FORMS) {
            core = core.replace(form, "");
        }
        return core.length() >= SHORTEST_CORE ? core : simple;
    }

    /** Whether it was typed in letters only, as pinyin is. */
    boolean isLatin() {
        return !simple.isEmpty() && simple.chars().noneMatch(sign -> HanText.isHan((char) sign));
    }
}
