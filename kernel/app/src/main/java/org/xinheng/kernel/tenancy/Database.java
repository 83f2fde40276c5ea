package org.xinheng.kernel.tenancy;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which database role a {@code Jdbi} connects as. Only {@link Work} takes {@link As#APP}. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Database {

    /** The database role. */
    As value();

    /** The database roles a running kernel uses; the owner's is Flyway's alone. */
    enum As {
        /** {@code xinheng_app}: under row security, owns nothing. */
        APP,
        /** {@code xinheng_portal}: may read the public read model and nothing else. */
        PORTAL,
        /** {@code xinheng_job}: crosses tenants for sealing, delivery and take-down. */
        JOB
    }
}
