package org.xinheng.kernel.identity.machines;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.identity.keycloak.ServiceAccounts;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** Removes the Keycloak client of a machine client that was taken back. */
@ApplicationScoped
class RemoveRevokedClients implements FactListener<MachineClientRevoked> {

    private final ServiceAccounts accounts;

    RemoveRevokedClients(ServiceAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<MachineClientRevoked> hears() {
        return MachineClientRevoked.class;
    }

    @Override
    public void hear(Actor actor, MachineClientRevoked fact) {
        accounts.remove(fact.clientId());
    }
}
