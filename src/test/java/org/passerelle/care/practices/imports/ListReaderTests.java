package org.passerelle.care.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// What is understood of a list, and what is said of one that cannot be read.
class ListReaderTests {

    private static final String OWN = "Cabinet;INSEE;Tél;Médecin\n";
    private static final Map<String, String> MAPPING =
            Map.of("name", "Cabinet", "communeInsee", "INSEE", "phone", "Tél", "doctor", "Médecin");

    private final List<Optional<Map<ListField, String>>> lines = new ArrayList<>();

    @Test
    void aGeneralPractitionerOfThePublicDirectoryIsReadWithTheirPractice() throws IOException {
        annuaire(AnnuaireLines.doctor("10001234567", "TILLEUL")
                .with("Enseigne commerciale site", "Maison de santé des \"Sapins\"")
                .with("Numéro FINESS site", "760012345")
                .with("Adresse e-mail", "accueil@example.org"));

        assertThat(lines.getFirst().orElseThrow())
                .containsEntry(ListField.RPPS, "10001234567")
                .containsEntry(ListField.DOCTOR, "Camille TILLEUL")
                .containsEntry(ListField.NAME, "Maison de santé des \"Sapins\"")
                .containsEntry(ListField.KIND, "MAISON_DE_SANTE")
                .containsEntry(ListField.FINESS, "760012345")
                .containsEntry(ListField.COMMUNE_INSEE, "76540")
                .containsEntry(ListField.ADDRESS, "12 rue des Sapins")
                .containsEntry(ListField.PHONE, "0261910001")
                .containsEntry(ListField.EMAIL, "accueil@example.org")
                .doesNotContainKey(ListField.OTHER_PHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Code profession, 50", // a dentist
        "Code savoir-faire, SM02", // a specialist
        "Code secteur d'activité, SA01", // a hospital
        "Code secteur d'activité, SA64", // by video alone
        "Code mode exercice, S", // employed, at a practice of its own
        "Code mode exercice, B"
    })
    void whoIsNoGeneralPractitionerAtAPracticeIsPassedOver(String column, String code) throws IOException {
        annuaire(AnnuaireLines.doctor("10001234567", "TILLEUL").with(column, code));

        assertThat(lines).containsExactly(Optional.empty());
    }

    @Test
    void aHealthCentreEmploysItsDoctors() throws IOException {
        annuaire(AnnuaireLines.doctor("10001234567", "TILLEUL")
                .with("Code mode exercice", "S")
                .with("Code secteur d'activité", "SA05"));

        assertThat(lines.getFirst().orElseThrow()).containsEntry(ListField.KIND, "CENTRE_DE_SANTE");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '|', '\t'})
    void aListOfOnesOwnIsReadByItsMappingWhateverParts(char separator) throws IOException {
        String between = String.valueOf(separator);
        own(String.join(between, "Cabinet", "INSEE", "Tél", "Médecin")
                + "\n"
                + String.join(
                        between, "\"Cabinet, du port; et | \t des quais\"", "76540", "02 61 91 00 02", "Dr Anne Port"));

        assertThat(lines.getFirst().orElseThrow())
                .containsEntry(ListField.NAME, "Cabinet, du port; et | \t des quais")
                .containsEntry(ListField.COMMUNE_INSEE, "76540")
                .containsEntry(ListField.PHONE, "02 61 91 00 02")
                .containsEntry(ListField.DOCTOR, "Dr Anne Port");
    }

    @Test
    void theMarkThatSpreadsheetsPutFirstIsNoPartOfAName() throws IOException {
        own("\uFEFF" + OWN + "Cabinet;76540;0261910002;\n");

        assertThat(lines.getFirst().orElseThrow()).containsEntry(ListField.NAME, "Cabinet");
    }

    @Test
    void aShortLineIsReadAsFarAsItGoes() throws IOException {
        own(OWN + "Cabinet;76540\n");

        assertThat(lines.getFirst().orElseThrow()).containsOnlyKeys(ListField.NAME, ListField.COMMUNE_INSEE);
    }

    @Test
    void aListInAnotherEncodingIsRefusedAndTheLineTold() {
        String list = "Cabinet;INSEE;Tel\n" + "Cabinet\n".repeat(3) + "Médecins\n";

        assertThatThrownBy(() -> read(
                        MappedList.of(Map.of("name", "Cabinet", "communeInsee", "INSEE", "phone", "Tel")),
                        list.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(UnreadableList.class, refused -> {
                    assertThat(refused.code()).isEqualTo("import.encoding");
                    assertThat(refused.args()).containsExactly(5L);
                });
        assertUnreadable(OWN + "Un;76540;1;\n", StandardCharsets.ISO_8859_1, "import.encoding");
    }

    @Test
    void aListWithoutAColumnItNeedsIsRefusedAndTheColumnTold() {
        assertThatThrownBy(() -> own("Cabinet;INSEE\nUn;76540\n"))
                .isInstanceOfSatisfying(UnreadableList.class, refused -> {
                    assertThat(refused.code()).isEqualTo("import.columns");
                    assertThat(refused.args()).containsExactly("Tél, Médecin");
                });
    }

    @Test
    void anEmptyListIsRefused() {
        assertUnreadable("", StandardCharsets.UTF_8, "import.empty");
        assertUnreadable(OWN, StandardCharsets.UTF_8, "import.empty");
    }

    @Test
    void aLineThatIsNoLineOfAListIsTold() {
        assertThatThrownBy(() -> own(OWN + "=HYPERLINK(\"http://x\";\"y\");76540;0261910203;\n"))
                .isInstanceOfSatisfying(UnreadableList.class, refused -> assertThat(refused.args())
                        .containsExactly(2L));
    }

    @Test
    void aLineWithoutEndIsRefusedLongBeforeItFillsTheMemory() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                return read++ < 2_000_000_000L ? 'a' : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                Arrays.fill(to, offset, offset + length, (byte) 'a');
                read += length;
                return read < 2_000_000_000L ? length : -1;
            }
        };

        assertThatThrownBy(() -> new ListReader(MappedList.of(MAPPING)).read(endless, (number, said) -> {}))
                .isInstanceOfSatisfying(UnreadableList.class, refused -> assertThat(refused.code())
                        .isEqualTo("import.line"));
    }

    @Test
    void aMappingToNothingWeKnowIsRefused() {
        assertThatThrownBy(() -> MappedList.of(Map.of("stay", "Titre"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aMappingThatNamesAColumnForTwoThingsIsRefused() {
        assertThatThrownBy(() -> MappedList.of(Map.of("phone", "Tél", "otherPhone", "Tél")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .containsExactly(new FieldProblem("mapping", "import.column-twice", "Tél")));
    }

    @Test
    void aColumnThatTheMappingNamesAndTheListDoesNotHaveIsTold() {
        MappedList mapped = MappedList.of(Map.of("rpps", "Numéro"));

        assertThat(mapped.missing(List.of("name", "phone", "commune"))).containsExactly("Numéro");
        assertThat(MappedList.of(Map.of("rpps", " ")).missing(List.of("name", "phone", "commune")))
                .isEmpty();
    }

    @Test
    void aListWithTwoColumnsOfOneNameIsRefused() {
        assertUnreadable(
                "Cabinet;INSEE;Tél;Tél;Médecin\nUn;76540;1;2;\n", StandardCharsets.UTF_8, "import.header-twice");
    }

    @Test
    void columnsWithoutANameAreLeftAside() throws IOException {
        own("Cabinet;INSEE;Tél;Médecin;;\nCabinet;76540;0261910002;Dr Un;;\n");

        assertThat(lines.getFirst().orElseThrow()).hasSize(4);
    }

    @Test
    void whatOurOwnExportGuardedFromSpreadsheetsIsReadAsItWas() throws IOException {
        own(OWN + "'-Cabinet;76540;'+33261910002;L'Hôte\n");

        assertThat(lines.getFirst().orElseThrow())
                .containsEntry(ListField.NAME, "-Cabinet")
                .containsEntry(ListField.PHONE, "+33261910002")
                .containsEntry(ListField.DOCTOR, "L'Hôte");
    }

    private void assertUnreadable(String list, Charset encoding, String code) {
        assertThatThrownBy(() -> read(MappedList.of(MAPPING), list.getBytes(encoding)))
                .isInstanceOfSatisfying(UnreadableList.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private void annuaire(AnnuaireLines line) throws IOException {
        read(new AnnuaireSante(), (AnnuaireLines.HEADER + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void own(String list) throws IOException {
        read(MappedList.of(MAPPING), list.getBytes(StandardCharsets.UTF_8));
    }

    private void read(ListFormat format, byte[] list) throws IOException {
        new ListReader(format).read(new ByteArrayInputStream(list), (number, said) -> lines.add(said));
    }
}
