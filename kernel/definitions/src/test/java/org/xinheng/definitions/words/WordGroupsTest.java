package org.xinheng.definitions.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.LegalBasis;

class WordGroupsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyNationalGroupCountsTodayAndSaysByWhichTextAndWhatToDo() {
        assertThat(Definitions.national().words())
                .extracting(WordGroup::id)
                .contains("words-of-secrecy", "words-before-49", "words-about-minors");
        assertThat(Definitions.national().words()).allSatisfy(group -> {
            var version = group.on(TODAY).orElseThrow();
            assertThat(version.words()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(version.advice()).endsWith("。");
            assertThat(version.basis().citation()).startsWith("《");
        });
    }

    @Test
    void aWordCountsFromItsDayUntilTheDayBeforeItsEnd() {
        var basis = new LegalBasis("样例", null, null, null, null, false);
        var group = new WordGroup(
                "sample",
                new org.xinheng.definitions.Label("样例", "Sample"),
                List.of(new WordGroup.Version(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1), basis, "请改写。", List.of("旧称"))));

        assertThat(group.on(LocalDate.of(2025, 12, 31))).isEqualTo(Optional.empty());
        assertThat(group.on(LocalDate.of(2026, 6, 30)).orElseThrow().words()).containsExactly("旧称");
        assertThat(group.on(LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    void aPlaceWithoutWordsOfItsOwnKeepsThoseOfTheNation() {
        assertThat(Definitions.national().wordsOf("nowhere"))
                .isEqualTo(Definitions.national().words());
    }
}
