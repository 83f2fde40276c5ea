package org.xinheng.definitions.repair;

/** Where a record stands with the public. */
public enum Standing {
    /** Shown. */
    PUBLISHED("正在公示"),
    /** Kept and shared, but not shown. */
    NOT_PUBLISHED("未公示"),
    /** Hidden for a while because a court has approved a plan of reorganisation or settlement. */
    SHIELDED("暂时屏蔽"),
    /** Repaired already. */
    REPAIRED("已经修复"),
    /** Past its longest publicity. */
    EXPIRED("公示期已满"),
    /** Taken back with the decision behind it. */
    WITHDRAWN("已经撤回");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Whether there is still an effect that repair could end. */
    public boolean isRepairable() {
        return switch (this) {
            case PUBLISHED, NOT_PUBLISHED, SHIELDED -> true;
            case REPAIRED, EXPIRED, WITHDRAWN -> false;
        };
    }
}
