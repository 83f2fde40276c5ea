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
    PLUGIN_OTHER_SECTOR(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    PluginError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
