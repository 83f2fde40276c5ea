package org.xinheng.kernel.identity.machines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.Members;
import org.xinheng.kernel.identity.NewMembership;
import org.xinheng.kernel.identity.keycloak.ServiceAccounts;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The machine clients of a tenant's bureaus. */
@ApplicationScoped
public class MachineClients {

    private static final int LONGEST_NAME = 60;

    private final Work work;
    private final MachineClientRepository clients;
    private final Bureaus bureaus;
    private final Members members;
    private final ServiceAccounts accounts;
    private final String tokenUrl;

    MachineClients(
            Work work,
            MachineClientRepository clients,
            Bureaus bureaus,
            Members members,
            ServiceAccounts accounts,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.work = work;
        this.clients = clients;
        this.bureaus = bureaus;
        this.members = members;
        this.accounts = accounts;
        this.tokenUrl = realm + "/protocol/openid-connect/token";
    }

    List<MachineClientView> list(Actor actor) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR);
        return work.run(actor, "machine-clients.list", clients::list);
    }

    /** Reserves, makes the Keycloak client, confirms. What a failure leaves behind is listed as RESERVED. */
    MachineClientMade add(Actor actor, AddMachineClient command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        var clientId = "xh-%d-%s"
                .formatted(actor.tenant(), UUID.randomUUID().toString().substring(0, 13));
        var reserved = work.run(actor, "machine-clients.reserve", unit -> reserve(unit, clientId, command));
        var made = accounts.ensure(clientId, reserved.bureauName() + " " + reserved.name());
        var client = work.run(actor, "machine-clients.add", unit -> {
            if (!clients.activate(unit, reserved.id(), made.account())) {
                throw missing();
            }
            members.grant(
                    unit,
                    new NewMembership(
                            made.account(),
                            clientId,
                            reserved.name(),
                            Role.BUREAU_CLERK,
                            reserved.bureau(),
                            null,
                            true));
            unit.note("client", clientId);
            return clients.find(unit, reserved.id()).orElseThrow();
        });
        return new MachineClientMade(client, made.secret(), tokenUrl);
    }

    /** Takes a client back at once: its tokens open nothing any more when this returns. */
    void revoke(Actor actor, UUID id) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        work.change(actor, "machine-clients.revoke", unit -> {
            var client = clients.find(unit, id).orElseThrow(MachineClients::missing);
            clients.account(unit, id).ifPresent(account -> members.revokeAll(unit, account));
            clients.revoke(unit, id);
            unit.note("client", client.clientId());
            unit.tell(new MachineClientRevoked(client.clientId()));
        });
    }

    private MachineClientView reserve(Unit unit, String clientId, AddMachineClient command) {
        var errors = new ArrayList<FieldError>();
        var name = command.name() == null ? "" : command.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "请填写系统名称（最多 %d 个字）。".formatted(LONGEST_NAME)));
        }
        var bureau = command.bureau();
        if (bureau == null || bureaus.find(unit, bureau).isEmpty()) {
            errors.add(new FieldError("bureau", "请选择本地区的一个部门，机器客户端以该部门经办人的身份报送。"));
        }
        if (!errors.isEmpty() || bureau == null) {
            throw new KernelException(
                    MachineError.MACHINE_CLIENT_INVALID, "机器客户端信息有 %d 处需要修改。".formatted(errors.size()), errors);
        }
        var id = clients.reserve(unit, clientId, name, bureau);
        unit.note("client", clientId);
        return clients.find(unit, id).orElseThrow();
    }

    private static KernelException missing() {
        return new KernelException(MachineError.MACHINE_CLIENT_NOT_FOUND, "没有这个机器客户端，可能已被收回。请刷新列表。");
    }
}
