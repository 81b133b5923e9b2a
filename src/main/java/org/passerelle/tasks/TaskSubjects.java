package org.passerelle.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;
import org.passerelle.care.outreach.Outreaches;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonName;
import org.passerelle.person.PersonNames;
import org.springframework.stereotype.Component;

/// Names what tasks are about: a person, or a practice.
@Component
public class TaskSubjects {

    private final Pathways pathways;
    private final People people;
    private final Outreaches outreaches;

    TaskSubjects(Pathways pathways, People people, Outreaches outreaches) {
        this.pathways = pathways;
        this.people = people;
        this.outreaches = outreaches;
    }

    TaskSubject of(Subject about) {
        return switch (about.kind()) {
            case PATHWAY -> {
                PathwayFacts pathway = pathways.facts(about.id());
                yield new TaskSubject(about.id(), pathway.personId(), null, pathway.programme());
            }
            case OUTREACH -> new TaskSubject(null, null, about.id(), outreaches.programme(about.id()));
        };
    }

    /// Asks once for all people and once for all practices; for neither where there are none.
    public Names names(Collection<UUID> personIds, Collection<UUID> outreachIds) {
        return new Names(people.names(personIds), outreaches.practices(outreachIds));
    }

    public record Names(PersonNames people, Map<UUID, PracticeName> practices) {

        public String of(@Nullable UUID personId, @Nullable UUID outreachId) {
            return personId == null
                    ? practice(outreachId).name()
                    : people.of(personId).alias();
        }

        TaskLine line(TaskRow row) {
            UUID personId = row.personId();
            if (personId == null) {
                PracticeName practice = practice(row.outreachId());
                return row.line(practice.name(), List.of(), practice.communeInsee());
            }
            PersonName person = people.of(personId);
            return row.line(person.alias(), person.languages(), person.communeInsee());
        }

        private PracticeName practice(@Nullable UUID outreachId) {
            return Objects.requireNonNull(practices.get(Objects.requireNonNull(outreachId)));
        }
    }
}
