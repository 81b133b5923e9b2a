package org.passerelle.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.CarriedSubjects;
import org.passerelle.camunda.CarriedSubjects.Named;
import org.passerelle.camunda.Subject;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonName;
import org.passerelle.person.PersonNames;
import org.springframework.stereotype.Component;

/// Names what tasks are about: a person, or what else a process carries.
@Component
public class TaskSubjects {

    private final Pathways pathways;
    private final People people;
    private final Map<Subject.Kind, CarriedSubjects> carried;

    TaskSubjects(Pathways pathways, People people, List<CarriedSubjects> carried) {
        this.pathways = pathways;
        this.people = people;
        this.carried = carried.stream().collect(Collectors.toMap(CarriedSubjects::kind, Function.identity()));
    }

    TaskSubject of(Subject about) {
        if (about.is(Subject.Kind.PATHWAY)) {
            PathwayFacts pathway = pathways.facts(about.id());
            return new TaskSubject(about.id(), pathway.personId(), null, pathway.programme());
        }
        return new TaskSubject(null, null, about, carried(about.kind()).programme(about.id()));
    }

    /// Asks once for all people and once for all others of a kind; not at all where there are none.
    public Names names(Collection<UUID> personIds, Collection<Subject> others) {
        Map<UUID, Named> named = new HashMap<>();
        others.stream()
                .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toSet())))
                .forEach((kind, ids) -> named.putAll(carried(kind).names(ids)));
        return new Names(people.names(personIds), named);
    }

    private CarriedSubjects carried(Subject.Kind kind) {
        return Objects.requireNonNull(carried.get(kind));
    }

    public record Names(PersonNames people, Map<UUID, Named> others) {

        public String of(@Nullable UUID personId, Subject about) {
            return personId == null ? other(about).name() : people.of(personId).alias();
        }

        TaskLine line(TaskRow row) {
            UUID personId = row.personId();
            if (personId == null) {
                Named other = other(row.about());
                return row.line(other.name(), other.languages(), other.communeInsee());
            }
            PersonName person = people.of(personId);
            return row.line(person.alias(), person.languages(), person.communeInsee());
        }

        private Named other(Subject about) {
            return Objects.requireNonNull(others.get(about.id()));
        }
    }
}
