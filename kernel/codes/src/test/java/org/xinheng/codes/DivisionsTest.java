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

    @Test
    void aDivisionIsFoundByCodeNamePinyinAndInitialsWithinTheOneAbove() {
        assertThat(Divisions.search("331100", "liandu", 10))
                .extracting(Divisions.Division::code)
                .containsExactly("331102");
        assertThat(Divisions.search("331100", "LDQ", 10))
                .extracting(Divisions.Division::name)
                .containsExactly("莲都区");
        assertThat(Divisions.search("331100", "遂昌", 10))
                .extracting(Divisions.Division::code)
                .containsExactly("331123");
        assertThat(Divisions.search("331100", "33112", 3))
                .extracting(Divisions.Division::code)
                .containsExactly("331121", "331122", "331123");
        assertThat(Divisions.search("331100", "panyu", 10)).isEmpty();
        assertThat(Divisions.search("100000", "panyuqu", 10))
                .extracting(Divisions.Division::code)
                .containsExactly("440113");
    }

    @Test
    void codesThatOnlyGroupOthersAreNoPlacesAndAreNotOffered() {
        assertThat(Divisions.groupOf("110100")).contains("市辖区");
        assertThat(Divisions.groupOf("500200")).contains("县");
        assertThat(Divisions.groupOf("429000")).contains("省直辖县级行政区划");
        assertThat(Divisions.groupOf("330101")).as("not listed, below a city").contains("市辖区");
        assertThat(Divisions.groupOf("110101")).as("东城区").isEmpty();
        assertThat(Divisions.groupOf("522601")).as("凯里市, of a prefecture").isEmpty();
        assertThat(Divisions.groupOf("331102")).isEmpty();
        assertThat(Divisions.groupOf("999901")).isEmpty();
        assertThat(Divisions.groupOf("")).isEmpty();
        assertThat(Divisions.search("110000", "1101", 3))
                .extracting(Divisions.Division::code)
                .containsExactly("110101", "110102", "110105");
        assertThat(Divisions.search("100000", "shixiaqu", 10)).isEmpty();
    }

    @Test
    void whatLiesInADivisionBeginsWithItsCode() {
        assertThat(Divisions.isWithin("330000", "331102")).isTrue();
        assertThat(Divisions.isWithin("331100", "331102")).isTrue();
        assertThat(Divisions.isWithin("331102", "331102")).isTrue();
        assertThat(Divisions.isWithin("331102", "331123")).isFalse();
        assertThat(Divisions.isWithin("331100", "440113")).isFalse();
    }
}
