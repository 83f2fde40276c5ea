package org.xinheng.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Intake asks once per row and column, so asking has to be free of garbage. */
class SpeedTest {

    private static final int TIMES = 200_000;

    /** The compiler decides when it has done with a method; on a busy machine that takes more rounds. */
    private static final int MOST_ROUNDS = 30;

    @Test
    void normalisingAndCheckingCleanCodesAllocatesNothing() {
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && allocated >= TIMES; round++) {
            allocated = allocatedByARound();
        }

        assertThat(allocated).as("bytes for %d checks", 3 * TIMES).isLessThan(TIMES);
    }

    private static long allocatedByARound() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int valid = countValid();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(valid).isEqualTo(3 * TIMES);
        return allocated;
    }

    private static int countValid() {
        int valid = 0;
        for (int i = 0; i < TIMES; i++) {
            valid += UnifiedCreditCode.isValid(UnifiedCreditCode.normalise("91320100748204660Q")) ? 1 : 0;
            valid += IdentityNumber.isValid(IdentityNumber.normalise("11010519491231002X")) ? 1 : 0;
            valid += RegistrationNumber.isValid("110108000000016") ? 1 : 0;
        }
        return valid;
    }
}
