package org.xinheng.kernel.testing;

import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;

/** A tenant of one test, with people who can log in and actors for calling services directly. */
public final class TestTenant {

    private final TestTenants tenants;
    private final TestLogins logins;
    private final int id;
    private final String slug;
    private final Map<String, UUID> bureaus = new LinkedHashMap<>();
    private final Map<Role, TestLogins.Login> people = new EnumMap<>(Role.class);

    TestTenant(TestTenants tenants, TestLogins logins, int id, String slug) {
        this.tenants = tenants;
        this.logins = logins;
        this.id = id;
        this.slug = slug;
    }

    public int id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** Host name of this tenant's portal. */
    public String host() {
        return slug + ".localhost";
    }

    /** The tenant's first bureau. */
    public UUID bureau() {
        return bureaus.values().iterator().next();
    }

    /** The bureau of this name, made when it is not there; with a valid fictitious code. */
    public UUID bureau(String name) {
        return bureau(name, randomCode());
    }

    /** The bureau of this name and code, made when it is not there. */
    public UUID bureau(String name, String code) {
        return bureaus.computeIfAbsent(
                name,
                missing -> tenants.superuser()
                        .withHandle(handle -> handle.createQuery("""
                        insert into bureau (tenant, code, name, short_name, sectors)
                        values (:tenant, :code, :name, :name, '{agriculture}') returning id
                        """)
                                .bind("tenant", id)
                                .bind("code", code)
                                .bind("name", missing)
                                .mapTo(UUID.class)
                                .one()));
    }

    /** An actor of this tenant for calling services directly, without HTTP and Keycloak. */
    public Actor actor(Role... roles) {
        return new Actor(id, Set.of(id), UUID.randomUUID().toString(), "测试人员", bureau(), Set.of(roles));
    }

    /** Somebody who acts for the firm of this code. */
    public Actor firm(String code) {
        var person = UUID.randomUUID().toString();
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into membership (tenant, person, username, person_name, role, subject_code, granted_by)
                        values (:tenant, :person, :person, '企业办事员', 'FIRM', :code, 'test')
                        """)
                        .bind("tenant", id)
                        .bind("person", person)
                        .bind("code", code)
                        .execute());
        return new Actor(id, Set.of(id), person, "企业办事员", null, Set.of(Role.FIRM));
    }

    /** An actor of one of this tenant's bureaus. */
    public Actor actorOf(UUID bureau, Role... roles) {
        return new Actor(id, Set.of(id), UUID.randomUUID().toString(), "测试人员", bureau, Set.of(roles));
    }

    /** A request by a person with this role in this tenant, logged in at Keycloak. */
    public RequestSpecification as(Role role) {
        var login = people.computeIfAbsent(role, this::hire);
        return Http.with(logins.token(login));
    }

    private TestLogins.Login hire(Role role) {
        var login = logins.create(
                slug + "-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        grant(login.person(), role);
        return login;
    }

    private void grant(String person, Role role) {
        @Nullable UUID bureau = role == Role.BUREAU_CLERK || role == Role.BUREAU_LEAD ? bureau() : null;
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into membership (tenant, person, username, person_name, bureau, role, machine, granted_by)
                        values (:tenant, :person, :person, '测试人员', :bureau, :role, :role = 'INSTITUTION', 'test')
                        """)
                        .bind("tenant", id)
                        .bind("person", person)
                        .bind("bureau", bureau)
                        .bind("role", role.name())
                        .execute());
    }

    private static String randomCode() {
        var signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var body = new StringBuilder("MA");
        for (int i = 0; i < 6; i++) {
            body.append(signs.charAt(ThreadLocalRandom.current().nextInt(signs.length())));
        }
        return UnifiedCreditCode.of('1', '1', "331100", OrganisationCode.ofBody(body.toString()))
                .toString();
    }
}
