package org.passerelle.care.escort.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.passerelle.platform.places.Commune;

/// Days as large as one likes, the same each time: visits over eight hours in communes around Rouen.
public final class PlannerDays {

    private static final Instant MORNING = Instant.parse("2026-12-03T07:00:00Z");
    private static final List<String> LANGUAGES = List.of("fra", "ara", "tir", "som", "prs");

    private PlannerDays() {}

    public static List<DayVisit> visits(int count) {
        Random chance = new Random(34);
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    Instant meets = MORNING.plus(Duration.ofMinutes(60 + 15L * chance.nextInt(32)));
                    return new DayVisit(
                            new UUID(0, number),
                            commune(chance),
                            meets,
                            meets.plus(Duration.ofMinutes(75)),
                            Set.of(LANGUAGES.get(chance.nextInt(LANGUAGES.size()))),
                            number % 10 == 0,
                            number % 4,
                            null);
                })
                .toList();
    }

    public static List<Companion> companions(int count) {
        Random chance = new Random(35);
        return IntStream.range(0, count)
                .mapToObj(number -> new Companion(
                        "companion-" + number,
                        commune(chance),
                        MORNING,
                        MORNING.plus(Duration.ofHours(11)),
                        Set.copyOf(List.of("fra", LANGUAGES.get(number % LANGUAGES.size()))),
                        false))
                .toList();
    }

    private static Commune commune(Random chance) {
        int number = chance.nextInt(12);
        return new Commune(
                "%05d".formatted(76000 + number),
                "Commune " + number,
                List.of(),
                null,
                null,
                1.0 + 0.02 * number,
                49.4 + 0.01 * (number % 4),
                true);
    }
}
