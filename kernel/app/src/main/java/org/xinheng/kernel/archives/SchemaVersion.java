package org.xinheng.kernel.archives;

import io.quarkus.flyway.FlywayDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.xinheng.kernel.shared.Sm3;

/** Which tables the database has, told by the migrations that made them. */
@ApplicationScoped
class SchemaVersion {

    private final Flyway flyway;

    SchemaVersion(@FlywayDataSource("owner") Flyway flyway) {
        this.flyway = flyway;
    }

    /**
     * @param version of the last migration
     * @param structure SM3 over all of them, because migrations may come out of order
     */
    record Known(String version, String structure) {}

    Known present() {
        String all = Arrays.stream(flyway.info().applied())
                .map(migration -> migration.getVersion() + ":" + migration.getChecksum())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Known(
                String.valueOf(flyway.info().current().getVersion()),
                HexFormat.of().formatHex(Sm3.digest(all.getBytes(StandardCharsets.UTF_8))));
    }
}
