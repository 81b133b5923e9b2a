package org.passerelle.care.practices.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lines as the public directory writes them: all 52 columns, nothing quoted, an empty field at the end.
public final class AnnuaireLines {

    private static final String AT = " (coord. structure)";

    private static final List<String> COLUMNS =
            Arrays.asList(("Type d'identifiant PP|Identifiant PP|Identification nationale PP"
                            + "|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|Libellé civilité"
                            + "|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession"
                            + "|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire"
                            + "|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code mode exercice"
                            + "|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site|Numéro FINESS site"
                            + "|Numéro FINESS établissement juridique|Identifiant technique de la structure"
                            + "|Raison sociale site|Enseigne commerciale site|Complément destinataire" + AT
                            + "|Complément point géographique" + AT + "|Numéro Voie" + AT + "|Indice répétition voie"
                            + AT
                            + "|Code type de voie" + AT + "|Libellé type de voie" + AT + "|Libellé Voie" + AT
                            + "|Mention distribution" + AT + "|Bureau cedex" + AT + "|Code postal" + AT
                            + "|Code commune" + AT
                            + "|Libellé commune" + AT + "|Code pays" + AT + "|Libellé pays" + AT + "|Téléphone" + AT
                            + "|Téléphone 2" + AT + "|Télécopie" + AT + "|Adresse e-mail" + AT
                            + "|Code Département (structure)|Libellé Département (structure)|Ancien identifiant de la"
                            + " structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur"
                            + " d'activité|Code section tableau pharmaciens|Libellé section tableau pharmaciens")
                    .split("\\|"));

    public static final String HEADER = String.join("|", COLUMNS) + "|";

    private final Map<String, String> cells = new HashMap<>(Map.of(
            "Type d'identifiant PP", "8",
            "Code profession", "10",
            "Code savoir-faire", "SM54",
            "Code mode exercice", "L",
            "Code secteur d'activité", "SA07"));

    /// A general practitioner in Rouen.
    public static AnnuaireLines doctor(String rpps, String name) {
        return new AnnuaireLines()
                .with("Identifiant PP", rpps)
                .with("Nom d'exercice", name)
                .with("Prénom d'exercice", "Camille")
                .with("Numéro Voie" + AT, "12")
                .with("Libellé type de voie" + AT, "rue")
                .with("Libellé Voie" + AT, "des Sapins")
                .with("Code postal" + AT, "76000")
                .with("Code commune" + AT, "76540")
                .with("Libellé commune" + AT, "Rouen")
                .with("Téléphone" + AT, "0261910001");
    }

    public AnnuaireLines with(String column, String cell) {
        String full = COLUMNS.contains(column) ? column : column + AT;
        if (!COLUMNS.contains(full)) {
            throw new IllegalArgumentException("No column " + column);
        }
        cells.put(full, cell);
        return this;
    }

    @Override
    public String toString() {
        return COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).collect(Collectors.joining("|")) + "|";
    }
}
