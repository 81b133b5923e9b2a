package org.passerelle.care.practices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeRepository.InCommune;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Component;

/// The practices that come into question for somebody: those of the department, from the nearest commune on, until
/// there are enough. Where a commune has more than that, those that do not refuse come first.
@Component
class Reach {

    /// More than the field ever called for one person: 296 in fifteen communes (domain.md §6.1).
    static final int ENOUGH = 300;

    /// Counted before all others of the department: where the directory is full these have enough.
    private static final int CLOSEST = 40;

    private static final double UNKNOWN = 10_000;

    private final PracticeRepository practices;
    private final Communes communes;

    Reach(PracticeRepository practices, Communes communes) {
        this.practices = practices;
        this.communes = communes;
    }

    /// The nearest, and those that follow where none of them takes the person.
    record Around(List<Practice> near, Supplier<List<Practice>> far) {}

    Around of(String department, @Nullable Commune home) {
        List<String> closest =
                nearest(communes.of(department), home).stream().limit(CLOSEST).toList();
        List<String> near = untilEnough(closest, practices.countsOf(closest)).orElseGet(() -> {
            List<InCommune> all = practices.countsIn(department);
            List<String> listed = nearest(listed(all), home);
            return untilEnough(listed, all).orElse(listed);
        });
        return new Around(best(near), () -> best(others(near, department, home)));
    }

    /// Absent where all of them together have not enough.
    private static Optional<List<String>> untilEnough(List<String> nearest, List<InCommune> counted) {
        Map<String, Long> counts = counted.stream().collect(Collectors.toMap(InCommune::insee, InCommune::count));
        List<String> near = new ArrayList<>();
        long sum = 0;
        for (String insee : nearest) {
            near.add(insee);
            sum += counts.getOrDefault(insee, 0L);
            if (sum >= ENOUGH) {
                return Optional.of(near);
            }
        }
        return Optional.empty();
    }

    private List<String> others(List<String> near, String department, @Nullable Commune home) {
        Set<String> nearby = Set.copyOf(near);
        return nearest(listed(practices.countsIn(department)), home).stream()
                .filter(insee -> !nearby.contains(insee))
                .toList();
    }

    private static Set<String> listed(List<InCommune> counts) {
        return counts.stream().map(InCommune::insee).collect(Collectors.toSet());
    }

    private List<Practice> best(List<String> communes) {
        return communes.isEmpty() ? List.of() : practices.best(communes.toArray(String[]::new), ENOUGH);
    }

    /// By the distance to the centre of each; without one, communes where a team works first.
    private List<String> nearest(Set<String> communesByCode, @Nullable Commune home) {
        return communesByCode.stream()
                .map(insee -> new Distant(insee, kilometres(home, communes.find(insee))))
                .sorted(Distant.NEAREST_FIRST)
                .map(Distant::insee)
                .toList();
    }

    private static double kilometres(@Nullable Commune home, Optional<Commune> there) {
        return home == null || there.isEmpty()
                ? (there.filter(Commune::served).isPresent() ? UNKNOWN : 2 * UNKNOWN)
                : home.kilometresTo(there.get());
    }

    private record Distant(String insee, double kilometres) {

        static final Comparator<Distant> NEAREST_FIRST =
                Comparator.comparingDouble(Distant::kilometres).thenComparing(Distant::insee);
    }
}
