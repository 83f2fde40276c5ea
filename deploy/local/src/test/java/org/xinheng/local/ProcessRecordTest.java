package org.xinheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    Path folder;

    @Test
    void aRecordedProcessIsStopped() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var record = new ProcessRecord(folder.resolve("sleep.pid"));
        record.keep(process.toHandle());
        assertThat(record.living()).contains(process.toHandle());
        assertThat(record.stop(Duration.ofSeconds(5))).isTrue();
        assertThat(process.isAlive()).isFalse();
        assertThat(record.living()).isEmpty();
    }

    @Test
    void aProcessThatOnlySharesTheNumberIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var file = folder.resolve("reused.pid");
            Files.writeString(file, stranger.pid() + " another-boot/123\n");
            assertThat(new ProcessRecord(file).living()).isEmpty();
            assertThat(new ProcessRecord(file).stop(Duration.ofSeconds(1))).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aProcessThatIgnoresTheRequestIsKilledAfterTheTime() throws Exception {
        var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
        Thread.sleep(300);
        var record = new ProcessRecord(folder.resolve("stubborn.pid"));
        record.keep(stubborn.toHandle());
        assertThat(record.stop(Duration.ofSeconds(1))).isTrue();
        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void anEmptyOrBrokenRecordIsNoProcess() throws Exception {
        var file = folder.resolve("broken.pid");
        assertThat(new ProcessRecord(file).living()).isEmpty();
        Files.writeString(file, "");
        assertThat(new ProcessRecord(file).living()).isEmpty();
    }
}
