package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pages of a sample city as {@code deploy/up} fills it, seen by everybody who uses them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacesJourneyTest {

    private Journey journey;
    private Windows windows;
    private Eye eye;
    private Path pictures;

    @BeforeAll
    void aSampleCityRuns() throws IOException, SQLException {
        journey = Journey.start("faces");
        journey.product().fill("lishui");
        windows = journey.windows();
        eye = new Eye(Journey.checkout());
        pictures = Journey.TARGET.resolve("faces");
    }

    @AfterAll
    void itStops() throws IOException {
        if (journey != null) {
            journey.close();
        }
    }

    @Test
    void everyPageOfThePortalIsThereValidLightStillAndOpenToEverybody() throws IOException, InterruptedException {
        var html = new HtmlValidity(Journey.checkout(), Journey.TARGET.resolve("html"));

        var seen = new PortalFaces(windows, eye, html).walk();

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.stops()).isGreaterThan(40);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "operator, /t/platform, 5, DESK",
        "lishui-farm-lead, /t/lishui, 15, DARK",
        "lishui-clerk, /t/lishui, 15, DESK",
        "lishui-auditor, /t/lishui, 5, DARK",
        "lishui-firm, /t/lishui, 4, DESK"
    })
    void everyPageOfTheConsoleThatARoleReachesWorksAndIsOpenToEverybody(
            String username, String from, int least, Display display) throws IOException {
        var seen = new ConsoleFaces(windows, eye, pictures).walk(username, from, EnumSet.of(display));

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.stops()).isGreaterThan(least);
    }

    @Test
    void theConsoleOfTheCityAdministratorIsOpenToEverybodyOnAPhoneAndInEnglishToo() throws IOException {
        var seen = new ConsoleFaces(windows, eye, pictures)
                .walk("lishui-admin", "/t/lishui", EnumSet.of(Display.DESK, Display.PHONE, Display.ENGLISH));

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.stops()).isGreaterThan(30);
    }
}
