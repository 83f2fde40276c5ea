package org.xinheng.kernel.articles;

import org.jspecify.annotations.Nullable;

/**
 * Something in an article that has to be looked at before it is published.
 *
 * @param kind what it is
 * @param field where: title, summary, body, source, documentNo, place, attend, attachments (a line a name) or because
 * @param line of the field, from 1
 * @param excerpt the line around it; personal data is masked
 * @param word the word found, or the masked number
 * @param reason why it is a finding and what to do, in Chinese
 * @param basis the text it rests on
 * @param blocks whether it forbids publication; else a written reason is needed
 */
public record Finding(
        Kind kind,
        String field,
        int line,
        String excerpt,
        String word,
        String reason,
        @Nullable String basis,
        boolean blocks) {

    /** What was found. */
    public enum Kind {
        WORD("敏感词"),
        IDENTITY_NUMBER("公民身份号码"),
        MOBILE("手机号码"),
        BANK_CARD("银行卡号");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }

    /** In Chinese. */
    public String getKindLabel() {
        return kind.label();
    }

    /** The name of the field, in Chinese. */
    public String getFieldLabel() {
        return switch (field) {
            case "title" -> "标题";
            case "summary" -> "摘要";
            case "body" -> "正文";
            case "source" -> "来源";
            case "documentNo" -> "文号";
            case "place" -> "举办地点";
            case "attachments" -> "附件名称";
            case "because" -> "替换理由";
            default -> "参加方式";
        };
    }
}
