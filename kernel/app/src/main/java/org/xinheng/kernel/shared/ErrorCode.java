package org.xinheng.kernel.shared;

/** A stable error name. Each feature has one enum of these; no central list exists. */
public interface ErrorCode {

    /** The stable name, used as {@code urn:problem:NAME}. */
    String name();

    /** Which way it fails. */
    ErrorKind kind();
}
