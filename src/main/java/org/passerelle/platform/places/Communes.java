package org.passerelle.platform.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final Remembered<Map<String, Commune>> byInsee = new Remembered<>(this::read);

    Communes(JdbcClient database) {
        this.database = database;
    }

    public Optional<Commune> find(String insee) {
        return Optional.ofNullable(byInsee.get().get(insee));
    }

    /// The code itself when there is no such commune.
    public String name(String insee) {
        return find(insee).map(Commune::name).orElse(insee);
    }

    public Collection<Commune> all() {
        return byInsee.get().values();
    }

    /// Those where a team works, in alphabetical order of their names, as a person looks for them.
    public List<Commune> served() {
        return all().stream().filter(Commune::served).sorted(byName()).toList();
    }

    /// What somebody may have meant who typed a code, or a name, accents and hyphens aside: communes where a team works
    /// before all others. Several when they share the name and the choice is open.
    public List<Commune> written(String typed) {
        String plain = PlainWords.of(typed);
        List<Commune> meant = all().stream()
                .filter(commune -> commune.insee().equals(typed.strip())
                        || PlainWords.of(commune.name()).equals(plain))
                .toList();
        List<Commune> served = meant.stream().filter(Commune::served).toList();
        return served.isEmpty() ? meant : served;
    }

    /// Those whose name holds what was typed, or with this postal or INSEE code, in alphabetical order.
    public List<Commune> search(String typed) {
        String plain = PlainWords.of(typed);
        return all().stream()
                .filter(commune -> PlainWords.of(commune.name()).contains(plain)
                        || commune.postalCodes().contains(plain)
                        || commune.insee().equalsIgnoreCase(plain))
                .sorted(byName())
                .toList();
    }

    void forget() {
        byInsee.forget();
    }

    private Map<String, Commune> read() {
        return database.sql("select * from commune").query(Communes::row).stream()
                .collect(Collectors.toMap(Commune::insee, Function.identity()));
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
