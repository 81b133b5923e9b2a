package org.passerelle.care.practices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Component;

/// The practices that come into question for somebody: those of the department, from the nearest commune on, until
/// there are enough. Where a commune has more than that, those that do not refuse come first.
@Component
class Reach {

    /// More than the field ever called for one person: 296 in fifteen communes (domain.md §6.1).
    static final int ENOUGH = 300;

    private static final double UNKNOWN = 10_000;

    private final PracticeRepository practices;
    private final Communes communes;

    Reach(PracticeRepository practices, Communes communes) {
        this.practices = practices;
        this.communes = communes;
    }

    List<Practice> of(String department, @Nullable Commune home) {
        Map<String, Integer> counts = practices.countsIn(department).stream()
                .collect(Collectors.toMap(
                        PracticeRepository.InCommune::getInsee, PracticeRepository.InCommune::getCount));
        List<String> near = new ArrayList<>();
        List<String> far = new ArrayList<>();
        int sum = 0;
        for (String insee : nearest(counts.keySet(), home)) {
            (sum < ENOUGH ? near : far).add(insee);
            sum += counts.getOrDefault(insee, 0);
        }
        List<Practice> found =
                new ArrayList<>(near.isEmpty() ? List.of() : practices.best(near.toArray(String[]::new), ENOUGH));
        boolean anyPossible = found.stream().anyMatch(practice -> !Boolean.FALSE.equals(practice.takesNewPatients()));
        if (!anyPossible && !far.isEmpty()) {
            found.addAll(practices.best(far.toArray(String[]::new), ENOUGH));
        }
        return found;
    }

    /// By the distance to the centre of each; without one, communes where a team works first.
    private List<String> nearest(Set<String> communesByCode, @Nullable Commune home) {
        Map<String, Double> kilometres = new HashMap<>();
        for (String insee : communesByCode) {
            Optional<Commune> there = communes.find(insee);
            kilometres.put(
                    insee,
                    home == null || there.isEmpty()
                            ? (there.filter(Commune::served).isPresent() ? UNKNOWN : 2 * UNKNOWN)
                            : home.kilometresTo(there.get()));
        }
        return communesByCode.stream()
                .sorted(Comparator.<String>comparingDouble(insee -> kilometres.getOrDefault(insee, UNKNOWN))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
