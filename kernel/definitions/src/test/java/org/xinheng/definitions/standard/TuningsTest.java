package org.xinheng.definitions.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.spi.Points;

class TuningsTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Definitions DEFINITIONS =
            Definitions.loadFrom(List.of(DefinitionRoot.national(), new DefinitionRoot.Texts("packs", files())));

    private static Map<String, String> files() {
        return Map.of(
                "city/tenant.yaml",
                tenant("city", "440100", ""),
                "city/assertions.yaml",
                "kind: assertions\n",
                "city/branding/emblem.svg",
                "<svg/>",
                "city/tuning.yaml",
                tuning("{parameter: award, value: 12, least: 10, most: 14}", "general-penalty, value: -50"),
                "district/tenant.yaml",
                tenant("district", "440113", "parent: city\n"),
                "district/assertions.yaml",
                "kind: assertions\n",
                "district/branding/emblem.svg",
                "<svg/>",
                "district/tuning.yaml",
                tuning("{parameter: award, value: 14}"));
    }

    private static String tenant(String slug, String division, String parent) {
        return """
                slug: %s
                name: 样例市
                short_name: 样例
                kind: city
                division_code: '%s'
                %shost: %s.localhost
                brand: {title: 信用样例, primary: '#1F6F54', accent: '#E8A33D', emblem: branding/emblem.svg, motto: 样例}
                plugins: []
                samples: {subjects: 0, permits: 0, penalties: 0}
                bureaus:
                  - {code: 11331102MA01YMGC31, name: 样例局, short_name: 样例局}
                """.formatted(slug, division, parent, slug);
    }

    private static String tuning(String award, String... more) {
        var values = new StringBuilder("      - " + award + "\n");
        for (String each : more) {
            values.append("      - {parameter: ").append(each).append("}\n");
        }
        return """
                kind: tuning
                standard: public-credit
                in_force:
                  - from: 2026-01-01
                    basis: {act: 样例办法, article: 第一条}
                    values:
                """ + values;
    }

    @Test
    void theDistrictsOwnValueCountsBeforeTheCitysAndTheCitysBeforeTheStandards() {
        assertThat(DEFINITIONS.tuned("district", "public-credit", DAY))
                .containsOnly(Map.entry("award", Points.of(14)), Map.entry("general-penalty", Points.of(-50)));
        assertThat(DEFINITIONS.tuned("city", "public-credit", DAY))
                .containsEntry("award", Points.of(12))
                .hasSize(2);
    }

    @Test
    void whatATenantTunedItselfIsToldApartFromWhatTheTenantsAboveDid() {
        assertThat(DEFINITIONS.ownTuned("district", "public-credit", DAY))
                .containsOnly(Map.entry("award", Points.of(14)));
        assertThat(DEFINITIONS.ownTuned("district", "public-credit", BEFORE)).isEmpty();
    }

    @Test
    void aDistrictIsLeftTheBoundsItsCitySet() {
        assertThat(DEFINITIONS.tunableBounds("district", "public-credit", DAY))
                .containsEntry("award", new Tunings.Bound(Points.of(10), Points.of(14)))
                .containsEntry("general-penalty", new Tunings.Bound(null, null));
        assertThat(DEFINITIONS.tunableBounds("city", "public-credit", DAY)).isEmpty();
        assertThat(DEFINITIONS.tunableBounds("district", "public-credit", BEFORE))
                .isEmpty();
    }

    @Test
    void beforeItsFirstDayNothingIsTuned() {
        assertThat(DEFINITIONS.tuned("district", "public-credit", BEFORE)).isEmpty();
        assertThat(DEFINITIONS.tuned("elsewhere", "public-credit", DAY)).isEmpty();
    }

    @Test
    void everyTenantHasTheKernelsOwnStandards() {
        assertThat(DEFINITIONS.standards())
                .extracting(standard -> standard.id())
                .contains("public-credit");
    }
}
