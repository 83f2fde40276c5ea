package org.xinheng.kernel.identity.opening;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.identity.Members;
import org.xinheng.kernel.identity.NewMembership;
import org.xinheng.kernel.identity.keycloak.Account;
import org.xinheng.kernel.identity.keycloak.Accounts;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Brand;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Work;

/** At start: the platform's root tenant looks as its pack says, and the configured operator is its member. */
@ApplicationScoped
class RootTenant {

    private static final Logger LOG = Logger.getLogger(RootTenant.class);
    private static final String ROOT = "platform";
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private final Work work;
    private final TenantRepository rows;
    private final TenantDirectory directory;
    private final Members members;
    private final Accounts accounts;
    private final Definitions definitions;
    private volatile boolean stopped;

    RootTenant(
            Work work,
            TenantRepository rows,
            TenantDirectory directory,
            Members members,
            Accounts accounts,
            Definitions definitions) {
        this.work = work;
        this.rows = rows;
        this.directory = directory;
        this.members = members;
        this.accounts = accounts;
        this.definitions = definitions;
    }

    /**
     * @param username user name in Keycloak of the person who operates the platform
     * @param person or that person's Keycloak subject
     */
    void start(
            @Observes StartupEvent event,
            @ConfigProperty(name = "kernel.operator.username") Optional<String> username,
            @ConfigProperty(name = "kernel.operator.person") Optional<String> person) {
        var root = directory.bySlug(ROOT).orElseThrow();
        var actor = Actor.system(root.id());
        Optional.ofNullable(definitions.tenants().get(ROOT)).ifPresent(pack -> {
            var brand = pack.brand();
            var look = new Brand(
                    brand.primary(),
                    brand.accent(),
                    Emblem.check(brand.emblem()).svg(),
                    brand.motto());
            if (!look.equals(root.brand()) || !root.name().equals(pack.name())) {
                work.change(actor, "tenants.dress-root", unit -> rows.dress(unit, pack.name(), pack.shortName(), look));
                directory.forget();
            }
        });
        person.ifPresent(id -> appoint(actor, new Account(id, username.orElse("operator"), false)));
        if (person.isEmpty() && username.isPresent()) {
            Thread.ofVirtual().name("appoint-operator").start(() -> appoint(actor, username.get()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** The log-in service may start later than the kernel, and the operator's account later still. */
    private void appoint(Actor actor, String username) {
        while (!stopped) {
            try {
                var account = accounts.find(username);
                if (account.isPresent()) {
                    appoint(actor, account.get());
                    return;
                }
                LOG.warnf("The operator's account is not in Keycloak yet; asking again");
            } catch (RuntimeException trouble) {
                LOG.warnf("The operator could not be appointed yet: %s", trouble.getMessage());
            }
            try {
                Thread.sleep(ASK_AGAIN);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void appoint(Actor actor, Account account) {
        work.change(
                actor,
                "members.appoint-operator",
                unit -> members.grant(unit, NewMembership.ofPerson(account, "平台运营人员", Role.OPERATOR, null)));
    }
}
