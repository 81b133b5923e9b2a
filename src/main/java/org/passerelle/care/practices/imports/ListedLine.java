package org.passerelle.care.practices.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeTold;
import org.passerelle.care.practices.PracticeTold.DoctorTold;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.words.Phones;
import org.passerelle.platform.words.PlainWords;

/// One line of a list that is for us, with its commune found.
///
/// @param place lines of one place tell the same: the number of the site, or else commune, street and phone. Doctors of
///              one house with phones of their own have practices of their own.
record ListedLine(long number, Map<ListField, String> said, String place) {

    /// Without a commune when there is no telling which; the line is then refused as if it were empty.
    static ListedLine of(long number, Map<ListField, String> said, Communes communes) {
        Map<ListField, String> found = new EnumMap<>(said);
        if (!said.containsKey(ListField.COMMUNE_INSEE)) {
            insee(said, communes).ifPresent(insee -> found.put(ListField.COMMUNE_INSEE, insee));
        }
        return new ListedLine(number, found, place(found));
    }

    /// In a commune that we do not know, so nobody of ours goes there.
    boolean isElsewhere(Communes communes) {
        String insee = said.get(ListField.COMMUNE_INSEE);
        return insee == null
                ? communes.withPostalCode(said.getOrDefault(ListField.POSTAL_CODE, ""))
                        .isEmpty()
                : communes.find(insee).isEmpty();
    }

    /// What a spreadsheet would carry out instead of showing; a phone may begin with a plus.
    Optional<ListField> formula() {
        return said.entrySet().stream()
                .filter(cell ->
                        cell.getValue().startsWith("=") || cell.getValue().startsWith("@"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    String rpps() {
        return said.getOrDefault(ListField.RPPS, "");
    }

    private static String place(Map<ListField, String> said) {
        String finess = said.get(ListField.FINESS);
        if (finess != null) {
            return finess;
        }
        String phone = said.getOrDefault(ListField.PHONE, "");
        String street = PlainWords.of(said.getOrDefault(ListField.ADDRESS, said.getOrDefault(ListField.NAME, "")));
        return String.join(
                "|",
                said.getOrDefault(ListField.COMMUNE_INSEE, ""),
                street,
                Phones.read(phone).orElse(phone));
    }

    String digest() {
        try {
            byte[] all = new EnumMap<>(said).toString().getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    PracticeTold told() {
        String doctor = said.get(ListField.DOCTOR);
        String name = said.get(ListField.NAME);
        List<@Nullable String> phones = new ArrayList<>();
        Stream.of(ListField.PHONE, ListField.OTHER_PHONE)
                .filter(said::containsKey)
                .forEach(field -> phones.add(said.get(field)));
        List<@Nullable DoctorTold> doctors = new ArrayList<>();
        if (doctor != null) {
            doctors.add(new DoctorTold(said.get(ListField.RPPS), doctor));
        }
        return new PracticeTold(
                name == null && doctor != null ? "Dr " + doctor : name,
                said.getOrDefault(ListField.KIND, "CABINET"),
                said.get(ListField.FINESS),
                said.get(ListField.COMMUNE_INSEE),
                said.get(ListField.ADDRESS),
                null,
                phones,
                said.get(ListField.EMAIL),
                null,
                null,
                doctors);
    }

    /// A postal code may stand for eleven communes: the name decides, or that there is only one.
    private static Optional<String> insee(Map<ListField, String> said, Communes communes) {
        String postal = said.get(ListField.POSTAL_CODE);
        String name = said.getOrDefault(ListField.COMMUNE, "");
        List<Commune> near = postal == null ? communes.written(name) : communes.withPostalCode(postal);
        List<Commune> named = near.stream()
                .filter(commune -> PlainWords.of(commune.name()).equals(PlainWords.of(name)))
                .toList();
        return Stream.of(named, near)
                .filter(communesLeft -> communesLeft.size() == 1)
                .map(communesLeft -> communesLeft.getFirst().insee())
                .findFirst();
    }
}
