package org.xinheng.kernel.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void whatAKilledKernelLeftIsRemovedAndWhatALivingOneUsesIsNot() throws IOException {
        var living = ProcessHandle.current().parent().orElseThrow().pid();
        var gone = Long.MAX_VALUE;
        var leftover = Files.createTempFile(FOLDER, "xinheng-spool-" + gone + "-batch", ".tmp");
        var inUse = Files.createTempFile(FOLDER, "xinheng-spool-" + living + "-batch", ".tmp");
        var foreign = Files.createTempFile(FOLDER, "somebody-elses", ".tmp");

        assertThat(Spool.removeLeftovers()).isPositive();

        assertThat(leftover).doesNotExist();
        assertThat(inUse).exists();
        assertThat(foreign).exists();
        Files.delete(inUse);
        Files.delete(foreign);
    }

    @Test
    void onlyTheKernelsUserCanReadASpoolFile() throws IOException {
        var file = Spool.create("batch");

        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        Files.delete(file);
    }
}
