package org.xinheng.bench;

import java.util.List;

/**
 * What a step took.
 *
 * @param seconds on the wall clock; grows with whatever else the machine does
 * @param cpu seconds of processor time of the processes that took part
 */
record Cost(double seconds, double cpu) {

    /** Something to be measured. */
    interface Step {
        void run() throws Exception;
    }

    static Cost of(List<Long> processes, Step step) throws Exception {
        double cpu = Cpu.seconds(processes);
        long start = System.nanoTime();
        step.run();
        return new Cost((System.nanoTime() - start) / 1e9, Cpu.seconds(processes) - cpu);
    }
}
