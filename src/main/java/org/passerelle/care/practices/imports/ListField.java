package org.passerelle.care.practices.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a column of a list is for. A mapping names them as [#key] says.
enum ListField {
    NAME,
    KIND,
    FINESS,
    COMMUNE_INSEE,
    POSTAL_CODE,
    COMMUNE,
    ADDRESS,
    PHONE,
    OTHER_PHONE,
    EMAIL,
    DOCTOR,
    RPPS,
    ACCEPTS,
    REASON,
    VERIFIED_AT,
    SOURCE,
    QUOTA,
    QUOTA_PERIOD,
    RESIDENTS_OF,
    TAKES_UNHOUSED,
    LANGUAGES,
    INTERPRETER,
    PROOFS;

    /// `communeInsee` for [#COMMUNE_INSEE].
    String key() {
        String words = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    static Optional<ListField> of(String key) {
        return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
