package org.xinheng.seal;

import java.nio.charset.StandardCharsets;

/** The forms a sealed report comes in, and where each carries its proof: behind the last byte of its content. */
public enum SealedForm {
    /** Behind the end-of-file mark, as a comment, which readers of PDF pass over. */
    PDF("\n%XINHENG-PROOF ", "\n"),
    /** As a comment behind the end tag. */
    HTML("\n<!--XINHENG-PROOF ", "-->\n"),
    /** As the second member of the object; the first, {@code content}, ends at the only line feed before it. */
    JSON("\n,\"proof\":", "}\n");

    /** What stands before the content of a JSON report. */
    static final String JSON_OPENING = "{\"content\":";

    private final String before;
    private final String after;

    SealedForm(String before, String after) {
        this.before = before;
        this.after = after;
    }

    byte[] before() {
        return before.getBytes(StandardCharsets.UTF_8);
    }

    byte[] after() {
        return after.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a report in JSON, without its proof, from the one text every form says. */
    public static byte[] jsonOf(String content) {
        return (JSON_OPENING + content).getBytes(StandardCharsets.UTF_8);
    }
}
