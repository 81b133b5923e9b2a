package org.passerelle.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.platform.time.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The programmes, which are rows: a new one needs no new version of Passerelle.
/// Pages call it as `@programmes`. A list names one on every line, so names are remembered for a moment.
@Component("programmes")
public class Programmes {

    private final JdbcClient database;
    private final Remembered<Map<String, String>> names = new Remembered<>(this::readNames);

    Programmes(JdbcClient database) {
        this.database = database;
    }

    /// By name, those of the past included.
    public List<Programme> all() {
        return database.sql("""
            select code, name, place, department, funding_hint, phone, active from programme order by name
            """).query(Programme.class).list();
    }

    /// Those that open pathways.
    public List<Programme> open() {
        return all().stream().filter(Programme::active).toList();
    }

    /// Reads the code as people write it: "Lille-Sud" is `LILLE_SUD`. Only of those that open pathways.
    public Optional<Programme> written(String code) {
        return writtenOfAll(code).filter(Programme::active);
    }

    /// The same, of those of the past too.
    public Optional<Programme> writtenOfAll(String code) {
        return find(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Optional<Programme> find(String code) {
        return all().stream().filter(programme -> programme.code().equals(code)).findFirst();
    }

    public Programme get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No programme " + code));
    }

    public String name(String code) {
        return names.get().getOrDefault(code, code);
    }

    /// Here at once; elsewhere after a moment.
    void forget() {
        names.forget();
    }

    private Map<String, String> readNames() {
        return all().stream().collect(Collectors.toMap(Programme::code, Programme::name));
    }
}
