package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many trials may be under way on this node, in all and per tenant. Safe for any thread. */
@ApplicationScoped
class WhatIfSlots {

    /** A trial whose listener never came gives its place back after this. */
    private static final long UNUSED_NANOS = 10_000_000_000L;

    private final WhatIfConfig config;
    private final List<Slot> taken = new ArrayList<>();

    WhatIfSlots(WhatIfConfig config) {
        this.config = config;
    }

    /** A place; closing it twice does no harm. */
    static final class Slot implements AutoCloseable {

        private final WhatIfSlots slots;
        private final int tenant;
        private final long since = System.nanoTime();
        private volatile boolean used;

        private Slot(WhatIfSlots slots, int tenant) {
            this.slots = slots;
            this.tenant = tenant;
        }

        /** Says that the trial is being computed now. */
        void use() {
            used = true;
        }

        @Override
        public void close() {
            slots.free(this);
        }
    }

    /** A place for a trial of the tenant; empty if it has enough, or the node. */
    synchronized Optional<Slot> take(int tenant) {
        taken.removeIf(slot -> !slot.used && System.nanoTime() - slot.since > UNUSED_NANOS);
        long mine = taken.stream().filter(slot -> slot.tenant == tenant).count();
        if (mine >= config.maxPerTenant() || taken.size() >= config.maxInAll()) {
            return Optional.empty();
        }
        var slot = new Slot(this, tenant);
        taken.add(slot);
        return Optional.of(slot);
    }

    private synchronized void free(Slot slot) {
        taken.remove(slot);
    }
}
