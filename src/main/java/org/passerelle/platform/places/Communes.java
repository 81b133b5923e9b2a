package org.passerelle.platform.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.platform.time.Remembered;
import org.passerelle.platform.words.PlainWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The communes that Passerelle knows (domain.md §2.5), which are rows: see [CommuneBook].
@Component
public class Communes {

    private final JdbcClient database;
    private final Remembered<Known> known = new Remembered<>(this::read);

    Communes(JdbcClient database) {
        this.database = database;
    }

    /// All of them, and by what they are looked for.
    private record Known(
            Map<String, Commune> byInsee, Map<String, List<Commune>> byName, Map<String, List<Commune>> byPostalCode) {

        static Known of(List<Commune> communes) {
            Map<String, List<Commune>> byPostalCode = new HashMap<>();
            communes.forEach(commune -> commune.postalCodes().forEach(code -> byPostalCode
                    .computeIfAbsent(code, _ -> new ArrayList<>())
                    .add(commune)));
            return new Known(
                    communes.stream().collect(Collectors.toMap(Commune::insee, Function.identity())),
                    communes.stream().collect(Collectors.groupingBy(commune -> PlainWords.of(commune.name()))),
                    byPostalCode);
        }
    }

    public Optional<Commune> find(String insee) {
        return Optional.ofNullable(known.get().byInsee().get(insee));
    }

    /// The code itself when there is no such commune.
    public String name(String insee) {
        return find(insee).map(Commune::name).orElse(insee);
    }

    public Collection<Commune> all() {
        return known.get().byInsee().values();
    }

    /// The codes of a department's, by the number of the department.
    public Set<String> of(String department) {
        return known.get().byInsee().keySet().stream()
                .filter(insee -> insee.startsWith(department))
                .collect(Collectors.toSet());
    }

    /// Those where a team works, in alphabetical order of their names, as a person looks for them.
    public List<Commune> served() {
        return all().stream().filter(Commune::served).sorted(byName()).toList();
    }

    /// What somebody may have meant who typed a code, or a name, accents and hyphens aside: communes where a team works
    /// before all others. Several when they share the name and the choice is open.
    public List<Commune> written(String typed) {
        Optional<Commune> code = find(typed.strip());
        List<Commune> meant =
                code.map(List::of).orElseGet(() -> known.get().byName().getOrDefault(PlainWords.of(typed), List.of()));
        List<Commune> served = meant.stream().filter(Commune::served).toList();
        return served.isEmpty() ? meant : served;
    }

    /// The code of the one that was meant; what is not known, or could be two, stays as typed, to be told.
    public String code(String typed) {
        List<Commune> meant = written(typed);
        return meant.size() == 1 ? meant.getFirst().insee() : typed.strip();
    }

    public List<Commune> withPostalCode(String code) {
        return known.get().byPostalCode().getOrDefault(code, List.of());
    }

    /// Those whose name holds what was typed, or with this postal or INSEE code, in alphabetical order.
    public List<Commune> search(String typed) {
        String plain = PlainWords.of(typed);
        Set<Commune> found = new HashSet<>(withPostalCode(plain));
        find(plain.toUpperCase(Locale.ROOT)).ifPresent(found::add);
        if (!plain.isEmpty()) {
            known.get().byName().forEach((name, communes) -> {
                if (name.contains(plain)) {
                    found.addAll(communes);
                }
            });
        }
        return found.stream().sorted(byName()).toList();
    }

    void forget() {
        known.forget();
    }

    private Known read() {
        return Known.of(
                database.sql("select * from commune").query(Communes::row).list());
    }

    private static Commune row(ResultSet row, int number) throws SQLException {
        return new Commune(
                row.getString("insee"),
                row.getString("name"),
                List.of((String[]) row.getArray("postal_codes").getArray()),
                row.getString("epci"),
                row.getObject("population", Integer.class),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getBoolean("served"));
    }

    private static Comparator<Commune> byName() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return Comparator.comparing(Commune::name, french).thenComparing(Commune::insee);
    }
}
