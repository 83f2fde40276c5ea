package org.xinheng.planted.alpha;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.planted.beta.PlantedResource;

/** Breaks every rule a class can break. */
public class PlantedManager {

    @Inject
    @Nullable
    Clock clock;

    private final Jdbi jdbi;

    PlantedManager(@Database(Database.As.APP) Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    LocalDate today(Unit unit, PlantedResource resource) {
        unit.handle().execute("select 1");
        resource.call();
        return jdbi.toString().isEmpty() ? LocalDate.MIN : LocalDate.now(java.time.ZoneId.systemDefault());
    }
}
