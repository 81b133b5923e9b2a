package org.passerelle.accounts.admin;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Commune;

/// Communes that belong together; people know it by the largest of them.
///
/// @param served those where a team works
/// @param rest how many others there are
record Intercommunality(Commune largest, List<Commune> served, int rest) {

    private static final Collator FRENCH = Collator.getInstance(Locale.FRENCH);
    private static final Comparator<Commune> BY_NAME = Comparator.comparing(Commune::name, FRENCH);

    /// Those where a team works at all, by the name of the largest commune.
    static List<Intercommunality> served(Collection<Commune> all) {
        return all.stream()
                .filter(Commune::served)
                .map(Intercommunality::key)
                .distinct()
                .map(key -> of(all.stream().filter(one -> key(one).equals(key))))
                .sorted(Comparator.comparing(Intercommunality::largest, BY_NAME))
                .toList();
    }

    /// Absent around a commune that is alone.
    static @Nullable Intercommunality of(Commune one, Collection<Commune> all) {
        String epci = one.epci();
        return epci == null ? null : of(all.stream().filter(other -> epci.equals(other.epci())));
    }

    private static Intercommunality of(Stream<Commune> communes) {
        List<Commune> all = communes.sorted(BY_NAME).toList();
        List<Commune> served = all.stream().filter(Commune::served).toList();
        Commune largest = all.stream()
                .max(Comparator.comparingInt(one -> Objects.requireNonNullElse(one.population(), 0)))
                .orElseThrow();
        return new Intercommunality(largest, served, all.size() - served.size());
    }

    /// A commune without an intercommunality stands for itself.
    private static String key(Commune commune) {
        return Objects.requireNonNullElse(commune.epci(), commune.insee());
    }

    public boolean isOne() {
        return served.size() + rest == 1;
    }
}
