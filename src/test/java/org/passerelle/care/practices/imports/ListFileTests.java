package org.passerelle.care.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists as they are sent: as text, or packed.
class ListFileTests {

    private static final String ACTIVITIES = "PS_LibreAcces_Personne_activite_202611280000.txt";

    private Path file;

    @BeforeEach
    void aFile(@TempDir Path folder) {
        file = folder.resolve("list");
    }

    @Test
    void aTextIsReadAsItIs() throws IOException {
        Files.writeString(file, "name;phone\n");

        assertThat(read()).isEqualTo("name;phone\n");
    }

    @Test
    void ofTheAnnuaireSanteTheActivitiesAreUnpacked() throws IOException {
        pack("PS_LibreAcces_Dipl_AutExerc_202611280000.txt", ACTIVITIES, "PS_LibreAcces_SavoirFaire_202611280000.txt");

        assertThat(read()).isEqualTo("text of " + ACTIVITIES);
    }

    @Test
    void theOnlyTextIsTheList() throws IOException {
        pack("lisez-moi.pdf", "Cabinets.CSV");

        assertThat(read()).isEqualTo("text of Cabinets.CSV");
    }

    @Test
    void aWorkbookIsNoList() throws IOException {
        pack("[Content_Types].xml", "xl/workbook.xml");

        assertRefused();
    }

    @Test
    void whichOfTwoTextsIsMeantIsNotGuessed() throws IOException {
        pack("un.csv", "deux.csv");

        assertRefused();
    }

    @Test
    void aPackedFileThatBreaksOffIsRefused() throws IOException {
        pack(ACTIVITIES);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertRefused();
    }

    private void pack(String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("text of " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String read() throws IOException {
        try (InputStream list = ListFile.open(file)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertRefused() {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(UnreadableList.class, refused -> assertThat(refused.code())
                        .isEqualTo("import.zip"));
    }
}
