package org.xinheng.kernel.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The kernel's clock in tests: the machine's, unless a test plays on other days. It goes on ticking on any day, so that
 * what happens first is earlier. For every test the same; whoever moves it puts it back.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock machine = Clock.system(BEIJING);
    private volatile Duration away = Duration.ZERO;

    /** From now on it is the morning of a day; later the same day if it is that day already. */
    public void turnTo(LocalDate day) {
        if (!LocalDate.now(this).equals(day)) {
            Instant morning = day.atTime(MORNING).atZone(BEIJING).toInstant();
            away = Duration.between(machine.instant(), morning);
        }
    }

    /** Back to the machine's time. */
    public void turnBack() {
        away = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(away);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(zone);
    }

    private final class Zoned extends Clock {

        private final ZoneId zone;

        Zoned(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return TestClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(other);
        }
    }
}
