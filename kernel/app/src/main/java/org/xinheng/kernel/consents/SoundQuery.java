package org.xinheng.kernel.consents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/**
 * A query that was looked through.
 *
 * @param asked the consent's number, or the code
 * @param byNumber whether a consent is named
 * @param scopes ids of what is needed, or null for all that is opened
 */
record SoundQuery(
        String asked,
        boolean byNumber,
        String purpose,
        String note,
        @Nullable List<String> scopes) {

    private static final int LONGEST_NOTE = 200;

    /**
     * A query about a consent, or without one about a code.
     *
     * @param number of a consent, or null
     * @param purposes ids there are
     * @throws KernelException {@code QUERY_INVALID} (400) with everything that is wrong
     */
    static SoundQuery of(@Nullable String number, AskQuery asked, Set<String> purposes) {
        var wrong = new ArrayList<FieldError>();
        String who = number == null ? code(asked.code(), wrong) : number.strip().toUpperCase(java.util.Locale.ROOT);
        String purpose = asked.purpose() == null ? "" : asked.purpose().strip();
        if (!purposes.contains(purpose)) {
            wrong.add(new FieldError(
                    "purpose",
                    "请填写查询用途，可选：" + String.join("、", purposes.stream().sorted().toList()) + "。"));
        }
        String note = asked.note() == null ? "" : asked.note().strip().replaceAll("\\s+", " ");
        if (note.length() < 2 || note.length() > LONGEST_NOTE) {
            wrong.add(new FieldError("note", "请写明本次查询的业务和编号（2至%d字），被查询单位会看到。".formatted(LONGEST_NOTE)));
        }
        List<String> scopes = asked.scopes();
        if (scopes != null && scopes.isEmpty()) {
            wrong.add(new FieldError("scopes", "请填写需要的范围；需要全部已授权范围的，请不填此项。"));
        }
        if (!wrong.isEmpty()) {
            throw new KernelException(
                    ConsentError.QUERY_INVALID, "查询请求有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
        }
        return new SoundQuery(who, number != null, purpose, note, scopes == null ? null : List.copyOf(scopes));
    }

    private static String code(@Nullable String given, List<FieldError> wrong) {
        return switch (UnifiedCreditCode.parse(given)) {
            case UnifiedCreditCode.Reading.Valid(var code) -> code.value();
            case UnifiedCreditCode.Reading.Invalid(var _, var _, var reason) -> {
                wrong.add(new FieldError("code", "统一社会信用代码不正确：" + reason));
                yield "";
            }
        };
    }
}
