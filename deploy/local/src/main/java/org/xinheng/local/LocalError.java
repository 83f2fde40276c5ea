package org.xinheng.local;

/** What can keep a machine from running Xinheng; each name is one kind of remedy. */
public enum LocalError {
    WRONG_JDK,
    DISK_LOW,
    PORT_BUSY,
    RUNS_ELSEWHERE,
    SOFTWARE_MISSING,
    ROOT_NOT_ALLOWED,
    POSTGRES_FAILED,
    KEYCLOAK_FAILED,
    KERNEL_FAILED,
    SAMPLES_FAILED
}
