package org.xinheng.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation is found where it was started. */
class KeptPortsTest {

    @TempDir
    Path folder;

    @Test
    void theFirstStartTakesTheUsualPort() {
        assertThat(new KeptPorts(folder).choose("port", null, 8080)).isEqualTo(8080);
    }

    @Test
    void aLaterStartTakesThePortOfTheFirst() {
        new KeptPorts(folder).keep(home(8480));
        assertThat(new KeptPorts(folder).choose("port", null, 8080)).isEqualTo(8480);
    }

    @Test
    void aPortAskedForWinsOverTheKeptOne() {
        new KeptPorts(folder).keep(home(8480));
        assertThat(new KeptPorts(folder).choose("port", 8500, 8080)).isEqualTo(8500);
    }

    @Test
    void otherPortsThanThoseInUseAreRefusedWithTheWayOut() {
        new KeptPorts(folder).keep(home(8480));
        assertThatThrownBy(() -> new KeptPorts(folder).requireSame(home(8500)))
                .isInstanceOfSatisfying(
                        LocalException.class,
                        refused -> assertThat(refused.error()).isEqualTo(LocalError.RUNS_ELSEWHERE))
                .hasMessageContainingAll("端口 8480", "端口 8500", "deploy/down");
    }

    private Home home(int port) {
        return new Home(folder, folder, port, 8180, 8190, 5433);
    }
}
