package org.xinheng.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void anOlderJdkIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Machine.requireJdk(21, "/usr/lib/jvm/21"))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("需要 JDK 25，现在用的是 21（/usr/lib/jvm/21）")
                .hasMessageContaining("JAVA_HOME")
                .extracting(trouble -> ((LocalException) trouble).error())
                .isEqualTo(LocalError.WRONG_JDK);
        assertThatCode(() -> Machine.requireJdk(25, "")).doesNotThrowAnyException();
    }

    @Test
    void tooLittleDiskIsRefusedWithTheFigureAndAWayOut() {
        assertThatThrownBy(() -> Machine.requireDisk(Path.of("/data/x"), 1_500_000_000L))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("/data/x 所在磁盘只剩 1.4 GB，至少需要 3 GB")
                .hasMessageContaining("XINHENG_HOME");
        assertThatCode(() -> Machine.requireDisk(Path.of("/data/x"), 4L << 30)).doesNotThrowAnyException();
    }

    @Test
    void aBusyPortIsRefusedNamingWhoHoldsItAndTheOption() throws IOException {
        try (var other = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            var port = other.getLocalPort();
            assertThatThrownBy(() -> Machine.requirePort(port, "信衡内核", "--port"))
                    .isInstanceOf(LocalException.class)
                    .hasMessageContaining("端口 " + port + "（信衡内核）已被占用")
                    .hasMessageContaining("PID " + ProcessHandle.current().pid())
                    .hasMessageContaining("deploy/up --port=<端口>");
        }
    }

    @Test
    void aFreePortIsFine() {
        var port = Ports.free();
        assertThatCode(() -> Machine.requirePort(port, "信衡内核", "--port")).doesNotThrowAnyException();
        assertThat(Machine.owner(port)).isEmpty();
    }
}
