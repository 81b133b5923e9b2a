package org.passerelle.care.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Lists of practices as a supervisor loads them.
@WholeApplication
class ImportTests {

    private static final String PUBLIC = "practices/imports?source=annuaire-sante&dryRun=false";
    private static final String OWN = "practices/imports?source=csv&dryRun=false";
    private static final Map<String, String> MAPPING = Map.of(
            "mapping",
            "{\"name\": \"Cabinet\", \"communeInsee\": \"INSEE\", \"phone\": \"Tél\", \"rpps\": \"RPPS\", \"doctor\":"
                    + " \"Médecin\"}");
    private static final String HEADER = "Cabinet;INSEE;Tél;RPPS;Médecin\n";

    @LocalServerPort
    private int port;

    private Api supervisor;

    @BeforeEach
    void signIn() {
        supervisor = Api.at(port, "superviseuse");
    }

    @Test
    void doctorsOfOnePlaceAreOnePracticeAndASecondRunChangesNothing() {
        String list = annuaire(
                AnnuaireLines.doctor("10100000001", "ALISIER").with("Libellé Voie", "de l'Alisier"),
                AnnuaireLines.doctor("10100000002", "AUBIER").with("Libellé Voie", "de l'Alisier"),
                AnnuaireLines.doctor("10100000003", "AUDIOLOGUE").with("Code profession", "50"),
                AnnuaireLines.doctor("10100000004", "AILLEURS").with("Code commune", "13055"));

        assertThat(counts(loaded(PUBLIC, list, Map.of())))
                .isEqualTo("read 4 created 1 updated 1 unchanged 0 skipped 2 refused 0");
        assertThat(counts(loaded(PUBLIC, list, Map.of())))
                .isEqualTo("read 4 created 0 updated 0 unchanged 2 skipped 2 refused 0");

        JsonNode practice = only("ALISIER");
        assertThat(practice.path("name").asString()).isEqualTo("Dr Camille ALISIER");
        assertThat(one(practice).path("doctors").findValuesAsString("rpps"))
                .containsExactlyInAnyOrder("10100000001", "10100000002");
    }

    @Test
    void aFirstLookCountsTheSameAndKeepsNothing() {
        String list =
                annuaire(AnnuaireLines.doctor("10100000011", "MICOCOULIER").with("Libellé Voie", "du Micocoulier"));
        String look = PUBLIC.replace("false", "true");

        assertThat(counts(loaded(look, list, Map.of()))).startsWith("read 1 created 1");
        assertThat(counts(loaded(look, list, Map.of()))).startsWith("read 1 created 1");
        assertThat(found("MICOCOULIER")).isEmpty();
    }

    @Test
    void whatPeopleCorrectedAndWhatPracticesToldOutlivesTheSameListAndANewOne() {
        loaded(PUBLIC, annuaire(sorbier("0261910031")), Map.of());
        String id = only("SORBIER").path("id").asString();
        Answer told = supervisor.put(
                "practices/" + id,
                Map.of(
                        "name",
                        "Cabinet du Sorbier",
                        "kind",
                        "CABINET",
                        "communeInsee",
                        "76540",
                        "address",
                        "12 rue du Sorbier",
                        "phones",
                        List.of("0261910031"),
                        "directions",
                        "Au fond de la cour",
                        "doctors",
                        List.of(Map.of("rpps", "10100000021", "name", "Dr Sorbier"))));
        assertThat(told.status()).isEqualTo(200);

        assertThat(counts(loaded(PUBLIC, annuaire(sorbier("0261910031")), Map.of())))
                .contains("unchanged 1");
        assertThat(counts(loaded(PUBLIC, annuaire(sorbier("0261910032")), Map.of())))
                .contains("updated 1");

        JsonNode now = one(only("SORBIER"));
        assertThat(now.path("id").asString()).isEqualTo(id);
        assertThat(now.path("name").asString()).isEqualTo("Cabinet du Sorbier");
        assertThat(now.path("directions").asString()).isEqualTo("Au fond de la cour");
        assertThat(now.path("phones").toString()).contains("+33261910032").contains("+33261910031");
    }

    @Test
    void eachLineThatCannotStandIsToldWithItsColumnAndTheOthersAreTaken() {
        String list = HEADER
                + "Cabinet du Cormier;76540;0261910041;10100000031;Dr Cormier\n"
                + "Cabinet sans commune;99999;0261910042;;\n"
                + "Cabinet sans téléphone;76540;;;\n"
                + "Cabinet au faux numéro;76540;12;;\n"
                + "Cabinet au faux RPPS;76540;0261910044;123;Dr Faux\n"
                + "Cabinet du Cormier;76540;0261910041;10100000031;Dr Cormier\n"
                + "=HYPERLINK(1);76540;0261910045;;\n";

        JsonNode done = loaded(OWN, list, MAPPING);

        assertThat(counts(done)).isEqualTo("read 7 created 1 updated 0 unchanged 0 skipped 0 refused 6");
        assertThat(Api.stream(done.path("refused"))
                        .map(one -> one.path("row").asInt() + " "
                                + one.path("column").asString()))
                .containsExactly("3 INSEE", "4 Tél", "5 Tél", "6 RPPS", "7 RPPS", "8 Cabinet");
        assertThat(Api.stream(done.path("refused")).map(one -> one.path("why").asString()))
                .allSatisfy(why -> assertThat(why).doesNotContain("problem."));
    }

    @Test
    void aListThatCannotBeReadToItsEndChangesNothing() {
        String list = HEADER + "Cabinet du Plaqueminier;76540;0261910051;;\n" + "\"jamais fermé;76540;0261910052;;\n";

        JsonNode done = loaded(OWN, list, MAPPING);

        assertThat(done.path("state").asString()).isEqualTo("REFUSED");
        assertThat(done.path("problem").asString()).contains("ligne 3");
        assertThat(found("plaqueminier")).isEmpty();
    }

    @Test
    void whatIsNoListIsRefusedAtOnce() {
        assertThat(supervisor.upload(OWN, HEADER, Map.of("mapping", "nonsense")).status())
                .isEqualTo(422);
        assertThat(supervisor
                        .upload(OWN.replace("csv", "pdf"), HEADER, Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(loaded(OWN, "Cabinet;INSEE\nUn;76540\n", MAPPING)
                        .path("problem")
                        .asString())
                .contains("Tél");
    }

    @Test
    void whatWasTakenAlongIsReadAgainAndChangesNothing() {
        loaded(
                OWN,
                HEADER + "-Cabinet du Tulipier;76540;0261910061;10100000061;Dr Tulipier\n"
                        + "Maison du Tulipier;76540;0261910062;;\n",
                MAPPING);
        Browser pages = new Browser(port);
        pages.signIn("superviseuse", "passerelle-demo");
        Browser.Page taken = pages.get("/practices/export?format=csv&q=tulipier");

        assertThat(taken.body())
                .startsWith("\uFEFFname;kind;")
                .contains("'-Cabinet du Tulipier;CABINET;;76540;Rouen;;02 61 91 00 61;;;Dr Tulipier;10100000061");
        assertThat(counts(loaded(OWN, taken.body(), Map.of("mapping", "{}"))))
                .isEqualTo("read 2 created 0 updated 2 unchanged 0 skipped 0 refused 0");
        assertThat(found("tulipier")).hasSize(2);
        assertThat(pages.get("/practices/export?format=xlsx").answer().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
        assertThat(pages.get("/practices/export?format=pdf").status()).isEqualTo(400);
    }

    @Test
    void onThePagesASupervisorLooksAtAListFirstAndThenLoadsIt() {
        Browser pages = new Browser(port);
        pages.signIn("superviseuse", "passerelle-demo");
        String list = "name;communeInsee;phone\nCabinet du Paulownia;76540;0261910071\nSans rien;76540;\n";

        Browser.Page look = onThePage(pages, list, "true");
        assertThat(look.body()).contains("Voici ce que la liste changerait", "Ligne 3, colonne phone");
        assertThat(found("paulownia")).isEmpty();
        assertThat(onThePage(pages, list, "false").body()).contains("La liste est chargée");
        assertThat(found("paulownia")).hasSize(1);
        assertThat(pages.get("/practices/imports").body()).contains("Les dernières listes");
    }

    @Test
    void anEmptyFileIsSaidBesideItsField() {
        Browser pages = new Browser(port);
        pages.signIn("superviseuse", "passerelle-demo");
        pages.get("/practices/imports");

        assertThat(pages.upload("/practices/imports", "/practices/imports", Map.of("source", "csv"), "")
                        .body())
                .contains("file-error", "Le fichier est vide.");
    }

    @Test
    void theFileOfAStrangerIsNotReadAndThatOfAMediatorNotTaken() {
        Browser stranger = new Browser(port);
        stranger.get("/sign-in");
        Browser mediator = new Browser(port);
        mediator.signIn("mediatrice", "passerelle-demo");
        mediator.get("/people/new");

        assertThat(stranger.upload("/practices/imports", "/sign-in", Map.of("source", "csv"), HEADER)
                        .location())
                .startsWith("/sign-in");
        assertThat(mediator.upload("/practices/imports", "/people/new", Map.of("source", "csv"), HEADER)
                        .status())
                .isEqualTo(403);
    }

    private Browser.Page onThePage(Browser pages, String list, String dryRun) {
        pages.get("/practices/imports");
        String shown = pages.upload(
                        "/practices/imports", "/practices/imports", Map.of("source", "csv", "dryRun", dryRun), list)
                .location();
        assertThat(shown).startsWith("/practices/imports/");
        return await().until(() -> pages.get(shown), page -> !page.body().contains("every 2s"));
    }

    @Test
    void aLineOfThePublicDirectoryWithoutAPlaceIsNotForUs() {
        String list = annuaire(
                AnnuaireLines.doctor("10100000081", "NULLEPART")
                        .with("Code commune", "")
                        .with("Code postal", "")
                        .with("Libellé commune", ""),
                AnnuaireLines.doctor("10100000082", "MARSEILLE")
                        .with("Code commune", "")
                        .with("Code postal", "13001"),
                AnnuaireLines.doctor("10100000083", "ROUEN")
                        .with("Code commune", "")
                        .with("Libellé Voie", "du Savonnier"));

        assertThat(counts(loaded(PUBLIC, list, Map.of())))
                .isEqualTo("read 3 created 1 updated 0 unchanged 0 skipped 2 refused 0");
    }

    @Test
    void whatIsTakenAlongIsWhatTheListShows() {
        Browser pages = new Browser(port);
        pages.signIn("superviseuse", "passerelle-demo");
        List<String> shown = Api.stream(
                        supervisor.get("practices?stale=true&limit=200").body().path("items"))
                .map(practice -> practice.path("name").asString())
                .toList();

        String taken = pages.get("/practices/export?format=csv&stale=true").body();

        assertThat(shown).isNotEmpty();
        assertThat(taken.lines()
                        .skip(1)
                        .map(line -> line.split(";")[0].replaceFirst("^'", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(shown.stream().distinct().toList());
    }

    @Test
    void whatIsTakenAlongForExcelIsTextAndNoFormula() throws IOException {
        loaded(OWN, HEADER + "-2+3 rue du Sureau;76540;0261910091;;\n", MAPPING);
        Browser pages = new Browser(port);
        pages.signIn("superviseuse", "passerelle-demo");

        String workbook = unpacked(pages.bytes("/practices/export?format=xlsx&q=sureau"));

        assertThat(workbook)
                .containsAnyOf("'-2+3 rue du Sureau", "&apos;-2+3 rue du Sureau")
                .doesNotContain("<f>");
    }

    private static String unpacked(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            StringBuilder parts = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : zip.stream().toList()) {
                    parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts.toString();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aLookAtALongListLetsOthersNoteAnswersMeanwhile() {
        loaded(OWN, HEADER + "Cabinet du Fusain;76540;0261910095;;\n", MAPPING);
        String id = only("FUSAIN").path("id").asString();
        StringBuilder list = new StringBuilder(HEADER + "Cabinet du Fusain;76540;0261910095;10100000095;Dr Fusain\n");
        for (int i = 0; i < 20_000; i++) {
            list.append("Cabinet long %d;76540;02619%05d;;\n".formatted(i, i));
        }
        Answer begun = supervisor.upload(OWN.replace("false", "true"), list.toString(), MAPPING);
        await().until(() -> importOf(begun).path("created").asInt() > 0);

        Answer noted = supervisor.post(
                "practices/" + id + "/answers", Map.of("accepts", true, "source", "PHONE", "on", "2026-01-05"));

        assertThat(noted.status()).isEqualTo(201);
        assertThat(importOf(begun).path("state").asString()).isEqualTo("RUNNING");
        await().until(() -> importOf(begun).path("state").asString().equals("DONE"));
        assertThat(one(only("FUSAIN")).path("doctors")).isEmpty();
    }

    private JsonNode importOf(Answer begun) {
        return supervisor.get("practices/imports/" + begun.text("id")).body();
    }

    @Test
    void mediatorsLoadNoLists() {
        assertThat(Api.at(port, "mediatrice").upload(OWN, HEADER, MAPPING).status())
                .isEqualTo(403);
    }

    private static AnnuaireLines sorbier(String phone) {
        return AnnuaireLines.doctor("10100000021", "SORBIER")
                .with("Libellé Voie", "du Sorbier")
                .with("Téléphone", phone);
    }

    private static String annuaire(AnnuaireLines... lines) {
        StringBuilder list = new StringBuilder(AnnuaireLines.HEADER + "\n");
        Stream.of(lines).forEach(line -> list.append(line).append('\n'));
        return list.toString();
    }

    private JsonNode loaded(String address, String list, Map<String, String> fields) {
        Answer begun = supervisor.upload(address, list, fields);
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        return await().until(
                        () -> supervisor
                                .get("practices/imports/" + begun.text("id"))
                                .body(),
                        now -> !now.path("state").asString().equals("RUNNING"));
    }

    private static String counts(JsonNode done) {
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        return "read %d created %d updated %d unchanged %d skipped %d refused %d"
                .formatted(
                        done.path("read").asInt(),
                        done.path("created").asInt(),
                        done.path("updated").asInt(),
                        done.path("unchanged").asInt(),
                        done.path("skipped").asInt(),
                        done.path("refusedCount").asInt());
    }

    private List<JsonNode> found(String words) {
        return Api.stream(supervisor.get("practices?q=" + words).body().path("items"))
                .toList();
    }

    private JsonNode only(String words) {
        List<JsonNode> found = found(words);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private JsonNode one(JsonNode line) {
        return supervisor.get("practices/" + line.path("id").asString()).body();
    }
}
