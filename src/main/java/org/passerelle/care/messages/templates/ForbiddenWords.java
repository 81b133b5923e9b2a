package org.passerelle.care.messages.templates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Words that tell whoever looks at the phone that somebody is ill, which papers they have or what pays for their
/// care. They are looked for in every language's texts: a phone is read by others than its owner. Beginnings of
/// words, because most of these languages bend their ends.
public final class ForbiddenWords {

    /// Capitals alone: in small letters some are words like others.
    private static final List<String> SHORT_NAMES = List.of(
            "AME", "C2S", "CSS", "CMU", "PUMA", "PASS", "CPAM", "CADA", "HUDA", "OFII", "OFPRA", "CNDA", "OQTF", "ASE",
            "DSUV", "VIH", "HIV", "SIDA", "AIDS", "ВИЧ", "СПИД");

    private static final List<String> LATIN = plain(
            // French
            "médecin",
            "docteur",
            "médical",
            "asile",
            "titre de séjour",
            "séjour",
            "sans-papiers",
            "sans papiers",
            "réfugié",
            "diagnosti",
            "maladi",
            "tubercul",
            "hépatit",
            "psychiatr",
            "psycholog",
            "grossesse",
            "enceinte",
            "hôpital",
            "hospital",
            "aide médicale",
            "sécurité sociale",
            "assurance maladie",
            "carte vitale",
            "complémentaire santé",
            "préfecture",
            "dépistage",
            "cancer",
            "addict",
            // English
            "doctor",
            "asylum",
            "residence permit",
            "undocumented",
            "refugee",
            "diagnos",
            "disease",
            "illness",
            "pregnan",
            "insurance",
            "clinic",
            "medicin",
            // Spanish, Portuguese
            "médico",
            "médica",
            "asilo",
            "refugiad",
            "permiso de residencia",
            "indocumentad",
            "enfermedad",
            "embaraz",
            "autorização de residência",
            "doença",
            "doente",
            "grávida",
            "psiquiatr",
            // Albanian
            "mjek",
            "azil",
            "refugjat",
            "leje qëndrimi",
            "sëmundj",
            "shtatzën",
            "spital",
            // Somali
            "dhakhtar",
            "takhtar",
            "magangelyo",
            "qaxooti",
            "cudur",
            "isbitaal",
            "uurka");

    private static final List<String> OTHER_LETTERS = plain(
            // Arabic
            "طبيب",
            "طبي",
            "دكتور",
            "لجوء",
            "لاجئ",
            "إقامة",
            "مرض",
            "تشخيص",
            "مستشفى",
            "حامل",
            "تأمين",
            // Dari, Pashto
            "داکتر",
            "پزشک",
            "پناهند",
            "پناهجو",
            "اقامت",
            "مریض",
            "بیمار",
            "شفاخانه",
            "حامله",
            "ډاکټر",
            "کډوال",
            "پناه",
            "ناروغ",
            "روغتون",
            "استوګن",
            // Tigrinya
            "ሓኪም",
            "ዶክተር",
            "ዑቕባ",
            "ስደተኛ",
            "ሕማም",
            "ሕሙም",
            "ሆስፒታል",
            "ጥንስቲ",
            "መንበሪ ፍቓድ",
            // Russian
            "врач",
            "доктор",
            "медицин",
            "убежищ",
            "беженц",
            "вид на жительство",
            "болезн",
            "диагноз",
            "туберкул",
            "психиатр",
            "беремен",
            "больниц",
            "страховк",
            // Georgian
            "ექიმ",
            "თავშესაფ",
            "ლტოლვილ",
            "დიაგნოზ",
            "დაავადებ",
            "საავადმყოფო",
            "ორსულ",
            "სამედიცინო",
            "ბინადრობ");

    private ForbiddenWords() {}

    /// The first one found, as it is listed here.
    public static Optional<String> in(String text) {
        String plain = plain(text);
        return Stream.of(
                        SHORT_NAMES.stream().filter(word -> standsAlone(text, word)),
                        LATIN.stream().filter(word -> begins(plain, word)),
                        // an article or a preposition may be written together with these
                        OTHER_LETTERS.stream().filter(plain::contains))
                .flatMap(found -> found)
                .findFirst();
    }

    private static boolean standsAlone(String text, String word) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).anyMatch(word::equals);
    }

    private static boolean begins(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> plain(String... words) {
        return Stream.of(words).map(ForbiddenWords::plain).toList();
    }

    /// Accents, vowel signs and the many kinds of spaces aside.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
