package org.xinheng.kernel.plugins;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum PluginError implements ErrorCode {
    /** One or more jars were refused; the message names each with all its reasons. */
    PLUGIN_REFUSED(ErrorKind.INVALID),
    PLUGIN_DIRECTORY_MISSING(ErrorKind.INVALID),
    PLUGIN_NOT_FOUND(ErrorKind.NOT_FOUND),
    PLUGIN_ALREADY_ENABLED(ErrorKind.CONFLICT),
    PLUGIN_NOT_ENABLED(ErrorKind.CONFLICT),
    /** The actor's bureau is not the plugin's sector. */
    PLUGIN_OTHER_SECTOR(ErrorKind.FORBIDDEN),
    /** Only the platform's operators decide which versions run. */
    PLUGIN_PLATFORM_ONLY(ErrorKind.FORBIDDEN),
    PLUGIN_JAR_TOO_LARGE(ErrorKind.TOO_LARGE),
    /** The version number belongs to other bytes. */
    PLUGIN_VERSION_TAKEN(ErrorKind.CONFLICT),
    PLUGIN_VERSION_NOT_FOUND(ErrorKind.NOT_FOUND),
    /** The version is in a state in which this cannot be done with it. */
    PLUGIN_WRONG_STATE(ErrorKind.CONFLICT),
    /** There is no former version to go back to. */
    PLUGIN_NO_FORMER_VERSION(ErrorKind.CONFLICT),
    /** Tenants have it switched on; the message names them. */
    PLUGIN_IN_USE(ErrorKind.CONFLICT),
    /** The version was stopped for everybody, by the operator or because it went wrong too often. */
    PLUGIN_STOPPED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    PluginError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
