package org.xinheng.local;

/** The database accounts; only {@link #OWNER} owns tables, only {@link #JOB} may bypass row security. */
public enum DatabaseRole {
    /** Superuser of the server; used for preparing it, never by the application. */
    SUPERUSER("postgres"),
    /** Owns the schema and runs the migrations. */
    OWNER("xinheng_owner"),
    /** The application, under row security. */
    APP("xinheng_app"),
    /** The public portal: reads the public read model only. */
    PORTAL("xinheng_portal"),
    /** Scheduled work over all tenants; bypasses row security. */
    JOB("xinheng_job"),
    /** Keycloak, in a database of its own. */
    KEYCLOAK("keycloak");

    private final String user;

    DatabaseRole(String user) {
        this.user = user;
    }

    /** Name of the role in PostgreSQL. */
    public String user() {
        return user;
    }
}
