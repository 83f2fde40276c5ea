package org.xinheng.kernel.testing;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;

/** Makes tenants for tests straight in the database, past the product's own doors, so that a test can set its scene. */
@Singleton
public class TestTenants {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Jdbi superuser;
    private final TenantDirectory directory;
    private final TestLogins logins;
    private @Nullable TestTenant platform;

    TestTenants(
            @ConfigProperty(name = "test.superuser.url") String url,
            @ConfigProperty(name = "test.superuser.password") String password,
            TenantDirectory directory,
            TestLogins logins) {
        this.superuser = Jdbi.create(url, "postgres", password).installPlugin(new PostgresPlugin());
        this.directory = directory;
        this.logins = logins;
    }

    /** Past all walls: for setting a scene and for looking at what is really stored. */
    public Jdbi superuser() {
        return superuser;
    }

    /** A new open city with one bureau. */
    public TestTenant fresh() {
        return below(root());
    }

    /** A new open tenant below another one. */
    public TestTenant below(int parent) {
        var number = COUNT.incrementAndGet();
        var slug = "test-" + Long.toString(System.nanoTime(), 36) + "-" + number;
        var id = superuser.withHandle(handle -> handle.createQuery("""
                        insert into tenant (slug, parent, kind, name, short_name, division_code, host, opened_at)
                        values (:slug, :parent, 'CITY', :name, :name, '331100', :host, '2000-01-01') returning id
                        """)
                .bind("slug", slug)
                .bind("parent", parent)
                .bind("name", "测试市" + number)
                .bind("host", slug + ".localhost")
                .mapTo(Integer.class)
                .one());
        directory.forget();
        var tenant = new TestTenant(this, logins, id, slug);
        tenant.bureau("农业农村局");
        return tenant;
    }

    /** The tenant with the slug of a pack, so that the pack's definitions count for it; made once for all tests. */
    public TestTenant withPack(String slug, int parent, String kind, String division) {
        var id = superuser.withHandle(handle -> {
            handle.createUpdate("""
                            insert into tenant (slug, parent, kind, name, short_name, division_code, host)
                            values (:slug, :parent, :kind, :slug, :slug, :division, :slug || '.localhost') on conflict do nothing
                            """)
                    .bind("slug", slug)
                    .bind("parent", parent)
                    .bind("kind", kind)
                    .bind("division", division)
                    .execute();
            return handle.createQuery("select id from tenant where slug = :slug")
                    .bind("slug", slug)
                    .mapTo(Integer.class)
                    .one();
        });
        directory.forget();
        return new TestTenant(this, logins, id, slug);
    }

    /** The platform's root tenant, with people of its own. */
    public synchronized TestTenant platform() {
        var known = platform;
        if (known == null) {
            known = new TestTenant(this, logins, root(), "platform");
            platform = known;
        }
        return known;
    }

    /** An operator of the platform, for calling services directly. */
    public Actor operator() {
        return new Actor(root(), Set.of(root()), UUID.randomUUID().toString(), "测试运营", null, Set.of(Role.OPERATOR));
    }

    /** The number of the platform's root tenant; made when the kernel has not made it yet. */
    public int root() {
        return superuser.withHandle(handle -> {
            handle.execute(
                    "insert into tenant (slug, parent, kind, name, short_name, division_code, host) values "
                            + "('platform', null, 'PLATFORM', '信衡平台', '信衡', '000000', 'platform.localhost') on conflict do nothing");
            return handle.createQuery("select id from tenant where slug = 'platform'")
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
