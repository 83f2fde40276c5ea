package org.xinheng.kernel.subjects.names;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/**
 * Keys what is new or was renamed, every second. At most so many at a time, so that a large intake is not slowed down: a
 * million new names are findable by near misses within half an hour, and by their exact name at once.
 */
@ApplicationScoped
class KeepNameKeys {

    private static final int AT_ONCE = 1_000;

    private final Jdbi job;

    KeepNameKeys(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        keepSome();
    }

    /** Keys a part of the queue; how many. */
    int keepSome() {
        return job.inTransaction(handle -> {
            List<NameKeyRepository.Named> waiting = NameKeyRepository.take(handle, AT_ONCE);
            if (waiting.isEmpty()) {
                return 0;
            }
            var subjects = new ArrayList<UUID>(waiting.size());
            var keys = new ArrayList<long[]>(waiting.size());
            waiting.forEach(each -> {
                var names = new ArrayList<>(each.formerNames());
                names.add(each.name());
                subjects.add(each.id());
                keys.add(NameKeys.of(names));
            });
            NameKeyRepository.store(handle, subjects, keys);
            return waiting.size();
        });
    }
}
