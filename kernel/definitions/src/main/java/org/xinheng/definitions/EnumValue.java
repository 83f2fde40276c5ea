package org.xinheng.definitions;

import java.util.List;

/**
 * One allowed value of a field.
 *
 * @param code short code some systems send instead of the words
 * @param label the words that are exchanged and shown
 * @param synonyms other spellings accepted on the way in
 */
public record EnumValue(String code, String label, List<String> synonyms) {

    public EnumValue {
        synonyms = List.copyOf(synonyms);
    }

    boolean answersTo(String text) {
        return code.equals(text) || label.equals(text) || synonyms.contains(text);
    }
}
