package org.passerelle.care.lifeboat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactKind;
import org.passerelle.person.ContactLeftView;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.forms.FormAside;
import org.passerelle.platform.forms.FormOptions.Option;
import org.springframework.stereotype.Component;

/// Beside the form: what was left, masked until asked for.
@Component
class LeftContactAside implements FormAside {

    record Left(UUID personId, List<Line> waiting) {}

    record Line(
            UUID id,
            ContactKind kind,
            String masked,
            @Nullable String words,
            Instant leftAt) {}

    private final Pathways pathways;
    private final PersonWords words;

    LeftContactAside(Pathways pathways, PersonWords words) {
        this.pathways = pathways;
        this.words = words;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("take-up-contact");
    }

    @Override
    public Optional<Aside> beside(UUID pathwayId, Map<String, Object> shown) {
        List<Line> lines = Option.about(shown, "contactsLeft", ContactLeftView.class).stream()
                .map(left -> new Line(
                        left.id(),
                        left.kind(),
                        words.contactMasked(left.kind(), left.value()),
                        left.words(),
                        left.leftAt()))
                .toList();
        UUID person = pathways.facts(pathwayId).personId();
        return Optional.of(new Aside("", "care/lifeboat/left", new Left(person, lines)));
    }
}
