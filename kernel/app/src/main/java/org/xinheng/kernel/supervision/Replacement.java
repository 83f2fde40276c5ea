package org.xinheng.kernel.supervision;

/** Why a drawn subject cannot be inspected. */
public enum Replacement {
    /** 已注销、吊销. */
    DEREGISTERED,
    /** 查无下落. */
    NOT_FOUND,
    /** 已迁出辖区. */
    MOVED_AWAY,
    /** Another reason, in the note. */
    OTHER
}
