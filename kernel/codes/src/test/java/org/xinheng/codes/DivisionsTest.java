package org.xinheng.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionsTest {

    @Test
    void theDivisionsOfOurTenantsAreNamed() {
        assertThat(Divisions.nameOf("331100")).contains("丽水市");
        assertThat(Divisions.nameOf("331102")).contains("莲都区");
        assertThat(Divisions.nameOf("440113")).contains("番禺区");
        assertThat(Divisions.nameOf("999999")).isEmpty();
    }

    @Test
    void everyDivisionHasTheOneAboveIt() {
        assertThat(Divisions.parentOf("440113")).contains("440100");
        assertThat(Divisions.parentOf("440100")).contains("440000");
        assertThat(Divisions.parentOf("440000")).contains("100000");
        assertThat(Divisions.parentOf("100000")).isEmpty();
    }
}
