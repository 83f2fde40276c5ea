package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Knows the version of the portal's style sheet, so that browsers keep it until it changes. */
@ApplicationScoped
class StaticFiles {

    private final String version;

    StaticFiles() {
        try (var sheet = StaticFiles.class.getResourceAsStream("/META-INF/resources/portal/portal.css")) {
            if (sheet == null) {
                throw new IOException("ui/portal lacks portal.css");
            }
            var sum = new CRC32();
            sum.update(sheet.readAllBytes());
            this.version = HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String version() {
        return version;
    }
}
