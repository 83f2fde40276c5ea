package org.xinheng.kernel.identity.machines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.Members;
import org.xinheng.kernel.identity.NewMembership;
import org.xinheng.kernel.identity.institutions.Institutions;
import org.xinheng.kernel.identity.keycloak.ServiceAccounts;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The machine clients of a tenant's bureaus and of the institutions firms authorise. */
@ApplicationScoped
public class MachineClients {

    private static final int LONGEST_NAME = 60;

    private final Work work;
    private final MachineClientRepository clients;
    private final Bureaus bureaus;
    private final Institutions institutions;
    private final Members members;
    private final ServiceAccounts accounts;
    private final String tokenUrl;

    MachineClients(
            Work work,
            MachineClientRepository clients,
            Bureaus bureaus,
            Institutions institutions,
            Members members,
            ServiceAccounts accounts,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.work = work;
        this.clients = clients;
        this.bureaus = bureaus;
        this.institutions = institutions;
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
        var made = accounts.ensure(clientId, reserved.holderName() + " " + reserved.name());
        var client = work.run(actor, "machine-clients.add", unit -> {
            if (!clients.activate(unit, reserved.id(), made.account())) {
                throw missing();
            }
            members.grant(unit, NewMembership.ofMachine(made.account(), clientId, reserved.name(), reserved.bureau()));
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
        holder(unit, command).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw new KernelException(
                    MachineError.MACHINE_CLIENT_INVALID, "机器客户端信息有 %d 处需要修改。".formatted(errors.size()), errors);
        }
        var id = clients.reserve(unit, clientId, name, command);
        unit.note("client", clientId);
        return clients.find(unit, id).orElseThrow();
    }

    /** What is wrong with whose it is to be. */
    private Optional<FieldError> holder(Unit unit, AddMachineClient command) {
        var bureau = command.bureau();
        var institution = command.institution();
        if (institution == null) {
            return bureau != null && bureaus.find(unit, bureau).isPresent()
                    ? Optional.empty()
                    : Optional.of(new FieldError("bureau", "请选择本地区的一个部门，机器客户端以该部门经办人的身份报送。"));
        }
        if (bureau != null) {
            return Optional.of(new FieldError("institution", "机器客户端属于一个部门或者一个机构，不能同时属于两者。请只填一项。"));
        }
        return institutions.find(unit, institution).isPresent()
                ? Optional.empty()
                : Optional.of(new FieldError("institution", "本地区没有登记这个机构。请先登记机构，再为它开通机器客户端。"));
    }

    private static KernelException missing() {
        return new KernelException(MachineError.MACHINE_CLIENT_NOT_FOUND, "没有这个机器客户端，可能已被收回。请刷新列表。");
    }
}
