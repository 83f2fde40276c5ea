package org.xinheng.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * What the clock starts and every tenant gets: a round goes from tenant to tenant, and one tenant's trouble is logged, tried
 * again in the next round, and keeps no other tenant waiting. Blocking; any thread.
 */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Jdbi job;
    private final TenantDirectory directory;

    Rounds(@Database(Database.As.JOB) Jdbi job, TenantDirectory directory) {
        this.job = job;
        this.directory = directory;
    }

    /**
     * Goes to the tenants that have something to do.
     *
     * @param action what is done, as {@link Work#run} names it; for the log
     * @param rows what is to be done: {@code from … where …} over a table of tenants, which may name {@code :today}
     * @param turn does it in the tenant it is given
     */
    public void whereThereAre(String action, String rows, LocalDate today, IntConsumer turn) {
        List<Integer> concerned =
                job.withHandle(handle -> handle.createQuery("select distinct tenant " + rows + " order by tenant")
                        .configure(SqlStatements.class, query -> query.setUnusedBindingAllowed(true))
                        .bind("today", today)
                        .mapTo(Integer.class)
                        .list());
        concerned.forEach(tenant -> take(action, tenant, turn));
    }

    /** Goes to every tenant, open or not, but for those that are being opened. */
    public void everywhere(String action, IntConsumer turn) {
        Set<Integer> unfinished = beingOpened();
        directory.all().stream()
                .filter(tenant -> !unfinished.contains(tenant.id()))
                .forEach(tenant -> take(action, tenant.id(), turn));
    }

    /** Tenants that were written down and are not open yet: whoever opens or fills them is alone with them. */
    public Set<Integer> beingOpened() {
        return job.withHandle(handle -> handle.createQuery("select opened from tenant_opening where state = 'RESERVED'")
                .mapTo(Integer.class)
                .set());
    }

    /**
     * Repeats work that does one part at a time, each in a transaction of its own.
     *
     * @param part does the next part and says how many things it did; none ends the turn
     */
    public static void whileAny(IntSupplier part) {
        while (part.getAsInt() > 0) {
            // the next part
        }
    }

    private static void take(String action, int tenant, IntConsumer turn) {
        try {
            turn.accept(tenant);
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "%s failed for tenant %d; tried again in the next round", action, tenant);
        }
    }
}
