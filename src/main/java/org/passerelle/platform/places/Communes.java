package org.passerelle.platform.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The communes we work in: the 71 of Métropole Rouen Normandie (domain.md §2.5) and Lille.
@Component
public class Communes {

    private final Map<String, Commune> byInsee = new TreeMap<>();

    Communes() {
        try {
            new ClassPathResource("places/communes.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";", -1))
                    .forEach(cells ->
                            byInsee.put(cells[0], new Commune(cells[0], cells[1], List.of(cells[2].split(",")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Commune> find(String insee) {
        return Optional.ofNullable(byInsee.get(insee));
    }

    /// The code itself when there is no such commune any more.
    public String name(String insee) {
        return find(insee).map(Commune::name).orElse(insee);
    }

    /// In alphabetical order of their names, as a person looks for them.
    public List<Commune> all() {
        var french = java.text.Collator.getInstance(java.util.Locale.FRENCH);
        return byInsee.values().stream()
                .sorted((a, b) -> french.compare(a.name(), b.name()))
                .toList();
    }
}
