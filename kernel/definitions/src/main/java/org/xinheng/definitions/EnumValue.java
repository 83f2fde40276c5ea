package org.xinheng.definitions;

import java.util.List;

/**
 * One allowed value of a field.
 *
 * @param code short code some systems send instead of the words
 * @param label the words that are exchanged and shown
 * @param labelEn what readers of English see instead; empty where nobody gave one
 * @param synonyms other spellings accepted on the way in
 * @param negative a record with it is negative information (失信信息), for which there is repair
 * @param withheld a record with it is not published
 */
public record EnumValue(
        String code, String label, String labelEn, List<String> synonyms, boolean negative, boolean withheld) {

    public EnumValue {
        synonyms = List.copyOf(synonyms);
    }

    boolean answersTo(String text) {
        return code.equals(text) || label.equals(text) || synonyms.contains(text);
    }
}
