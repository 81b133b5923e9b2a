package org.passerelle.care.interpreting;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.interpreting.funding.Eligibility;
import org.passerelle.care.interpreting.funding.FundingBook;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.Pathways;
import org.springframework.stereotype.Component;

/// What funding lines may ask of a use: the team, the person's cover, the kind of practice.
@Component
class WhomItIsFor implements FundingBook.Codes {

    private final Pathways pathways;
    private final Rights rights;
    private final PracticeBriefs practices;

    WhomItIsFor(Pathways pathways, Rights rights, PracticeBriefs practices) {
        this.pathways = pathways;
        this.rights = rights;
        this.practices = practices;
    }

    Eligibility.For of(@Nullable UUID pathwayId, @Nullable UUID practiceId) {
        return new Eligibility.For(
                pathwayId == null ? null : pathways.facts(pathwayId).programme(),
                pathwayId == null ? null : scheme(pathwayId),
                practiceId == null ? null : practices.kind(practiceId));
    }

    private @Nullable String scheme(UUID pathwayId) {
        return rights.heldBy(pathwayId).map(held -> held.right().name()).orElse(null);
    }

    @Override
    public Set<String> schemes() {
        return Stream.of(CurrentRight.values()).map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public Set<String> practiceKinds() {
        return practices.kinds();
    }

    @Override
    public Set<String> modes() {
        return Stream.of(InterpreterMode.values())
                .filter(InterpreterMode::isAnInterpreter)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
