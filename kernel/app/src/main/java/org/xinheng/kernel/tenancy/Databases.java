package org.xinheng.kernel.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The three doors to PostgreSQL, one per database role, and the clock everything is dated by. */
@ApplicationScoped
class Databases {

    /** Chinese law counts days in Beijing time, wherever the server stands. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Role {@code xinheng_app}: under row security, owns nothing. Only {@link Work} opens it. */
    @Produces
    @Singleton
    @Database(Database.As.APP)
    Jdbi app(AgroalDataSource source) {
        return jdbi(source);
    }

    /** Role {@code xinheng_portal}: may read the public read model and nothing else. */
    @Produces
    @Singleton
    @Database(Database.As.PORTAL)
    Jdbi portal(@DataSource("portal") AgroalDataSource source) {
        return jdbi(source);
    }

    /** Role {@code xinheng_job}: crosses tenants for sealing, delivery and take-down; every use is audited. */
    @Produces
    @Singleton
    @Database(Database.As.JOB)
    Jdbi job(@DataSource("job") AgroalDataSource source) {
        return jdbi(source);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(BEIJING);
    }

    private static Jdbi jdbi(AgroalDataSource source) {
        return Jdbi.create(source).installPlugin(new PostgresPlugin());
    }
}
