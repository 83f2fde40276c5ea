package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;

/** The sealed keys of tenants that came from other installations. */
@ApplicationScoped
class CarriedKeyRepository implements Vault.CarriedKeys {

    private final Jdbi job;

    CarriedKeyRepository(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    @Override
    public Optional<byte[]> find(int tenant) {
        return job.withHandle(handle -> handle.createQuery("select sealed from carried_key where tenant = :tenant")
                .bind("tenant", tenant)
                .mapTo(byte[].class)
                .findOne());
    }

    void add(Unit unit, byte[] sealed) {
        unit.handle()
                .createUpdate("insert into carried_key (sealed) values (:sealed)")
                .bind("sealed", sealed)
                .execute();
    }
}
