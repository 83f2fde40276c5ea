package org.xinheng.journeys;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.xinheng.local.Installation;

/** An installation of a journey's own, as {@code deploy/up} makes one, with people's windows on it; its data end with it. */
final class Journey implements AutoCloseable {

    /** Where tests leave what they made. */
    static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final int PATIENCE_MILLIS = 60_000;

    private final Path home;
    private final Installation product;
    private final Windows windows;

    private Journey(Path home, Installation product, Windows windows) {
        this.home = home;
        this.product = product;
        this.windows = windows;
    }

    /** How a folder becomes the repository to start from. */
    @FunctionalInterface
    interface Sources {
        Path in(Path home) throws IOException;
    }

    /** Starts the product of this checkout; pictures go to a folder of this name. */
    static Journey start(String pictures) throws IOException, SQLException {
        return start(pictures, _ -> checkout());
    }

    /** Starts the product of another repository. */
    static Journey start(String pictures, Sources sources) throws IOException, SQLException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var home = Files.createTempDirectory("xinheng-journey");
        var product = Installation.start(Files.createDirectories(home.resolve("data")), sources.in(home), _ -> {});
        return new Journey(home, product, new Windows(product, Files.createDirectories(TARGET.resolve(pictures))));
    }

    /** The repository these tests stand in. */
    static Path checkout() throws IOException {
        return Path.of("../..").toRealPath();
    }

    Installation product() {
        return product;
    }

    /** As if the filling had been killed before it noted more than who is there and which files were read. */
    void forgetDeeds() throws IOException {
        var noted = home.resolve("data").resolve("loaded.properties");
        Files.write(
                noted,
                Files.readAllLines(noted).stream()
                        .filter(line -> line.matches("(opened|plugin|samples|court-list|firm|auditor|deputy)[.].*"))
                        .toList());
    }

    Windows windows() {
        return windows;
    }

    /** A folder for this journey's own files. */
    Path home() {
        return home;
    }

    /** Reports the sound rows of the book of penalties as decided on a day, and waits until they are in. */
    void reportPenalties(String decidedOn) throws IOException, InterruptedException {
        List<List<String>> rows = PenaltyBook.withMistakes(decidedOn).subList(0, 3);
        var batch =
                product.upload("lishui", "administrative-penalty", PenaltyBook.write(home.resolve("行政处罚.xlsx"), rows));
        while (!product.get("lishui", "/intake/batches/" + batch.get("id").asText())
                .get("state")
                .asText()
                .equals("DONE")) {
            Thread.sleep(250);
        }
    }

    /** The data and the generated passwords end too. */
    @Override
    public void close() throws IOException {
        windows.close();
        product.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
