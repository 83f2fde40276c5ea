package org.xinheng.kernel.identity.keycloak;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum KeycloakError implements ErrorCode {
    LOGIN_SERVICE_UNAVAILABLE(ErrorKind.UNAVAILABLE),
    LOGIN_SERVICE_REFUSED(ErrorKind.BROKEN),
    USERNAME_TAKEN(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    KeycloakError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
