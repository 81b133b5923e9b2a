package org.passerelle.platform.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where communes are added and changed: communes merge each January, and a team may open where none are known yet. One
/// is never deleted, as people and practices may name it.
@Service
@Transactional
public class CommuneBook {

    private static final Pattern INSEE = Pattern.compile("(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97|98)[0-9]{3}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final int LONGEST = 60;

    private final JdbcClient database;
    private final Communes communes;
    private final ApplicationEventPublisher events;

    CommuneBook(JdbcClient database, Communes communes, ApplicationEventPublisher events) {
        this.database = database;
        this.communes = communes;
        this.events = events;
    }

    /// What is typed of a commune; postal codes with spaces or commas between them, the centre in degrees.
    public record Told(
            @Nullable String insee,
            @Nullable String name,
            @Nullable String postalCodes,
            @Nullable String epci,
            @Nullable String latitude,
            @Nullable String longitude,
            boolean served) {}

    @Transactional(readOnly = true)
    public Commune get(String insee) {
        return communes.find(insee).orElseThrow(() -> new NotFound("commune", insee));
    }

    /// Its code is for good: communes that merge become another one.
    public Commune add(Told told, String by) {
        Commune commune = checked(told);
        boolean isNew = write(commune, """
            insert into commune (name, postal_codes, epci, longitude, latitude, served, insee)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """);
        if (!isNew) {
            throw new InvalidInput("insee", "commune.taken", commune.insee(), communes.name(commune.insee()));
        }
        changed(commune.insee(), by);
        return commune;
    }

    public void change(String insee, Told told, String by) {
        get(insee);
        write(
                checked(new Told(
                        insee,
                        told.name(),
                        told.postalCodes(),
                        told.epci(),
                        told.latitude(),
                        told.longitude(),
                        told.served())),
                """
                update commune set name = ?, postal_codes = ?, epci = ?, longitude = ?, latitude = ?, served = ?
                where insee = ?
                """);
        changed(insee, by);
    }

    /// All communes of the intercommunality that this one belongs to, or none of them any more; answers how
    /// many changed.
    public int serveAllAround(String insee, boolean served, String by) {
        int others = database.sql("update commune set served = ? where epci = ? and served <> ?")
                .param(served)
                .param(get(insee).epci())
                .param(served)
                .update();
        changed(insee, by);
        return others;
    }

    private void changed(String insee, String by) {
        communes.forget();
        events.publishEvent(new CommuneChanged(insee, by));
    }

    private boolean write(Commune commune, String sql) {
        int rows = database.sql(sql)
                .param(commune.name())
                .param(commune.postalCodes().toArray(String[]::new))
                .param(commune.epci())
                .param(commune.longitude())
                .param(commune.latitude())
                .param(commune.served())
                .param(commune.insee())
                .update();
        return rows == 1;
    }

    private static Commune checked(Told told) {
        List<FieldProblem> problems = new ArrayList<>();
        String insee = matching("insee", told.insee(), INSEE, problems);
        String name = PlainText.line("name", told.name(), LONGEST, problems);
        List<String> postalCodes = Arrays.stream(text(told.postalCodes()).split("[\\s,;]+"))
                .map(code -> matching("postalCodes", code, POSTAL_CODE, problems))
                .distinct()
                .toList();
        String epci = text(told.epci()).isEmpty() ? null : matching("epci", told.epci(), SIREN, problems);
        double latitude = degrees("latitude", told.latitude(), 90, problems);
        double longitude = degrees("longitude", told.longitude(), 180, problems);
        InvalidInput.throwIfAny(problems);
        return new Commune(insee, name, postalCodes, epci, null, longitude, latitude, told.served());
    }

    private static String matching(String field, @Nullable String typed, Pattern pattern, List<FieldProblem> problems) {
        String text = text(typed).toUpperCase(Locale.ROOT);
        if (!pattern.matcher(text).matches()) {
            problems.add(new FieldProblem(field, "commune." + field));
        }
        return text;
    }

    private static double degrees(String field, @Nullable String typed, int most, List<FieldProblem> problems) {
        try {
            double degrees = new BigDecimal(text(typed).replace(',', '.')).doubleValue();
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(new FieldProblem(field, "commune.degrees", most));
        return 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
