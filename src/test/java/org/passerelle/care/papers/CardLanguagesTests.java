package org.passerelle.care.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CardLanguagesTests {

    private final CardLanguages languages = new CardLanguages();

    @Test
    void everyLanguageSaysTheSameAsFrench() {
        Set<String> french = languages.french().sentences().keySet();

        assertThat(languages.all())
                .hasSize(12)
                .allSatisfy(
                        language -> assertThat(language.sentences().keySet()).isEqualTo(french))
                .allSatisfy(
                        language -> assertThat(language.sentences().values()).noneMatch(String::isBlank));
    }

    /// The card may be found by anybody.
    @Test
    void noSentenceNamesASchemeAStatusOrAnIllness() {
        String all = languages.all().stream()
                .flatMap(language -> language.sentences().values().stream())
                .collect(Collectors.joining("\n"));

        assertThat(all)
                .doesNotContainPattern("\\b(AME|C2S|CSS|PUMA|PASS|SIDA)\\b")
                .doesNotContainPattern(
                        "(?iu)asile|asylum|asilo|réfugié|refugee|беженец|لجوء|پناهند|séjour|\\bVIH\\b|\\bHIV\\b");
    }

    @Test
    void theFirstOfThePersonsLanguagesIsTakenThatWeCanWrite() {
        assertThat(languages.choose(null, List.of("amh", "prs", "eng")).code()).isEqualTo("prs");
        assertThat(languages.choose(null, List.of("amh")).code()).isEqualTo("fra");
        assertThat(languages.choose("ar", List.of("prs")).code()).isEqualTo("ara");
    }
}
