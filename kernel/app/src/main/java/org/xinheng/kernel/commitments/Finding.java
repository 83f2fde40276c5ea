package org.xinheng.kernel.commitments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.check.PrivacyScan;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/**
 * What a supervising bureau found.
 *
 * @param reasons how it was checked and what was found
 * @param unkept what was not kept; empty when everything was
 * @param consequence what is done about it; empty when everything was kept
 */
public record Finding(Fulfilment fulfilment, String reasons, String unkept, String consequence) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    /**
     * A finding as it may be acted on.
     *
     * @throws KernelException {@code FINDING_INVALID} (400) with everything that is wrong; {@code WORDS_PRIVATE} (400)
     */
    public static Finding of(
            @Nullable Fulfilment fulfilment,
            @Nullable String reasons,
            @Nullable String unkept,
            @Nullable String consequence) {
        var wrong = new ArrayList<FieldError>();
        if (fulfilment == null) {
            wrong.add(new FieldError("fulfilment", "请选择履行状态：全部履行、部分履行或全部未履行。"));
        }
        boolean breach = fulfilment != null && fulfilment.isBreach();
        String why = text(reasons, "reasons", "核查情况", true, wrong);
        String what = text(unkept, "unkept", "未履行的内容", breach, wrong);
        String then = text(consequence, "consequence", "责任追究内容", breach, wrong);
        if (fulfilment == Fulfilment.WHOLLY && !(what.isEmpty() && then.isEmpty())) {
            wrong.add(new FieldError("unkept", "全部履行的，不填写未履行的内容和责任追究内容。"));
        }
        if (fulfilment == null || !wrong.isEmpty()) {
            throw new KernelException(
                    CommitmentError.FINDING_INVALID, "履行情况认定有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
        }
        List.of(what, then).forEach(Finding::requireNothingPrivate);
        return new Finding(fulfilment, why, what, then);
    }

    /**
     * What may be published must not hold what the public must not read (V13).
     *
     * @throws KernelException {@code WORDS_PRIVATE} (400)
     */
    public static void requireNothingPrivate(String text) {
        var found = PrivacyScan.find(text, false);
        if (found != null) {
            throw new KernelException(
                    CommitmentError.WORDS_PRIVATE, "文字中含有%s，这些内容会向社会公开。请删去后重新提交。".formatted(found.label()));
        }
    }

    private static String text(
            @Nullable String text, String field, String label, boolean required, List<FieldError> wrong) {
        String plain = text == null ? "" : text.strip();
        boolean missing = required && plain.length() < SHORTEST;
        if (missing || plain.length() > LONGEST) {
            wrong.add(new FieldError(field, "请填写%s（%d至%d字）。".formatted(label, SHORTEST, LONGEST)));
        }
        return plain;
    }
}
