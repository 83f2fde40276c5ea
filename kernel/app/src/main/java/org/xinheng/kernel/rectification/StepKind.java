package org.xinheng.kernel.rectification;

/** What is done with a subject of a programme. */
public enum StepKind {
    REMINDER("提示", SubjectState.REMINDED),
    TALK("约谈", SubjectState.TALKED),
    MENDED("整改完成", SubjectState.MENDED),
    UNMENDED("未整改", SubjectState.UNMENDED),
    RELEASE("移出", SubjectState.RELEASED);

    private final String label;
    private final SubjectState to;

    StepKind(String label, SubjectState to) {
        this.label = label;
        this.to = to;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }

    /** Where the subject stands afterwards. */
    SubjectState to() {
        return to;
    }

    boolean isPossibleIn(SubjectState state) {
        return switch (this) {
            case REMINDER -> state == SubjectState.IN || state == SubjectState.REMINDED;
            case UNMENDED -> state == SubjectState.REMINDED || state == SubjectState.TALKED;
            case TALK, MENDED, RELEASE -> !state.isSettled();
        };
    }

    /** Whether the subject is given time to mend. */
    boolean givesTime() {
        return this == REMINDER || this == TALK;
    }
}
