package org.passerelle.care.practices.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.platform.words.PlainWords;

/// The free extraction of the Annuaire Santé, `PS_LibreAcces_Personne_activite`: one line for each professional and
/// place of work. Columns and the filter for general practitioners: domain.md §2.4.
final class AnnuaireSante implements ListFormat {

    private static final String RPPS_TYPE = "8";
    private static final String PHYSICIAN = "10";
    private static final Set<String> GENERAL_PRACTICE = Set.of("SM26", "SM53", "SM54");
    private static final Set<String> PRACTICES = Set.of("SA07", "SA08", "SA09");
    private static final String HEALTH_CENTRE = "SA05";
    private static final String FREELANCE = "L";
    private static final String EMPLOYED = "S";

    private static final String IDENTIFIER = "Identifiant PP";
    private static final String PROFESSION = "Code profession";
    private static final String SKILL = "Code savoir-faire";
    private static final String MODE = "Code mode exercice";
    private static final String SECTOR = "Code secteur d'activité";
    private static final String AT = " (coord. structure)";

    private static final Map<ListField, String> COLUMNS = Map.ofEntries(
            Map.entry(ListField.RPPS, IDENTIFIER),
            Map.entry(ListField.DOCTOR, "Nom d'exercice"),
            Map.entry(ListField.NAME, "Raison sociale site"),
            Map.entry(ListField.KIND, SECTOR),
            Map.entry(ListField.FINESS, "Numéro FINESS site"),
            Map.entry(ListField.COMMUNE_INSEE, "Code commune" + AT),
            Map.entry(ListField.POSTAL_CODE, "Code postal" + AT),
            Map.entry(ListField.COMMUNE, "Libellé commune" + AT),
            Map.entry(ListField.ADDRESS, "Libellé Voie" + AT),
            Map.entry(ListField.PHONE, "Téléphone" + AT),
            Map.entry(ListField.OTHER_PHONE, "Téléphone 2" + AT),
            Map.entry(ListField.EMAIL, "Adresse e-mail" + AT));

    @Override
    public boolean quotes() {
        return false;
    }

    @Override
    public List<String> missing(List<String> header) {
        return Stream.concat(COLUMNS.values().stream(), Stream.of(PROFESSION, SKILL, MODE))
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
    }

    @Override
    public Optional<Map<ListField, String>> read(Function<String, String> cell) {
        if (!isGeneralPractice(cell)) {
            return Optional.empty();
        }
        Map<ListField, String> line = new EnumMap<>(ListField.class);
        COLUMNS.forEach((field, column) -> line.put(field, cell.apply(column)));
        line.put(ListField.RPPS, cell.apply("Type d'identifiant PP").equals(RPPS_TYPE) ? cell.apply(IDENTIFIER) : "");
        line.put(ListField.DOCTOR, joined(cell, "Prénom d'exercice", "Nom d'exercice"));
        line.put(ListField.ADDRESS, address(cell));
        line.put(
                ListField.NAME,
                Stream.of("Enseigne commerciale site", "Raison sociale site")
                        .map(cell)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""));
        line.put(ListField.KIND, kind(cell, line.get(ListField.NAME)));
        line.values().removeIf(String::isEmpty);
        return Optional.of(line);
    }

    @Override
    public boolean takesElsewhere() {
        return false;
    }

    @Override
    public String column(ListField field) {
        return COLUMNS.getOrDefault(field, field.key());
    }

    private static boolean isGeneralPractice(Function<String, String> cell) {
        String sector = cell.apply(SECTOR);
        boolean here =
                switch (cell.apply(MODE)) {
                    case FREELANCE -> PRACTICES.contains(sector);
                    case EMPLOYED -> sector.equals(HEALTH_CENTRE);
                    default -> false;
                };
        return here && cell.apply(PROFESSION).equals(PHYSICIAN) && GENERAL_PRACTICE.contains(cell.apply(SKILL));
    }

    private static String address(Function<String, String> cell) {
        return joined(
                cell,
                "Numéro Voie" + AT,
                "Indice répétition voie" + AT,
                "Libellé type de voie" + AT,
                "Libellé Voie" + AT);
    }

    private static String joined(Function<String, String> cell, String... columns) {
        return Stream.of(columns).map(cell).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String kind(Function<String, String> cell, String name) {
        if (cell.apply(SECTOR).equals(HEALTH_CENTRE)) {
            return "CENTRE_DE_SANTE";
        }
        // the extraction has no code for it (domain.md §2.4), most say it in their name
        return PlainWords.of(name).contains("maison de sante") ? "MAISON_DE_SANTE" : "CABINET";
    }
}
