package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** Knows the version of the portal's style sheet and script, so that browsers keep them until they change. */
@ApplicationScoped
class StaticFiles {

    private final String version;

    StaticFiles() {
        var sum = new CRC32();
        for (var name : List.of("portal.css", "offline.js")) {
            sum.update(read(name));
        }
        this.version = HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static byte[] read(String name) {
        try (var file = StaticFiles.class.getResourceAsStream("/META-INF/resources/portal/" + name)) {
            if (file == null) {
                throw new IOException("ui/portal lacks " + name);
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String version() {
        return version;
    }
}
