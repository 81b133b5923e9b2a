package org.passerelle.person;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.privacy.Ground;
import org.passerelle.platform.privacy.ReadAudit;
import org.passerelle.platform.privacy.ReadLimit;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who may see which person, and the place where reading one is written down. Supervisors see all; mediators see those
/// whom one of their teams accompanies or once did, and those whom nobody accompanies yet, or nobody could begin; all
/// others see nobody. Whom one does not see is unknown to one.
///
/// Which teams accompany whom is kept here, in a table of two columns and a date, and told by whoever opens a pathway
/// ([#accompany]) in the transaction that opens it. So people know nothing of pathways, a search by name stays one
/// query of one house, and there is no moment in which a team works for somebody it does not see.
@Service
@Transactional(readOnly = true)
public class PersonAccess {

    /// Whom a list may show.
    record Scope(boolean all, boolean unaccompanied, Set<String> teams) {

        Ground ground() {
            return all ? Ground.SUPERVISION : Ground.TEAM;
        }
    }

    private final PersonRepository persons;
    private final PersonTeams teams;
    private final ReadAudit audit;
    private final ReadLimit limit;
    private final Clock clock;

    PersonAccess(PersonRepository persons, PersonTeams teams, ReadAudit audit, ReadLimit limit, Clock clock) {
        this.persons = persons;
        this.teams = teams;
        this.audit = audit;
        this.limit = limit;
        this.clock = clock;
    }

    public boolean sees(CurrentUser user, UUID personId) {
        return ground(user, personId).isPresent();
    }

    /// Throws [NotFound] for whoever does not.
    public void mustSee(CurrentUser user, UUID personId) {
        if (!sees(user, personId)) {
            throw new NotFound("person", personId);
        }
    }

    Scope scope(CurrentUser user) {
        return user.mediates() ? new Scope(user.supervises(), true, user.teams()) : new Scope(false, false, Set.of());
    }

    /// Until the transaction ends nobody else begins something for this person.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID personId) {
        persons.lock(personId);
    }

    /// From now on this team sees the person.
    @Transactional(propagation = Propagation.MANDATORY)
    public void accompany(UUID personId, String programme) {
        teams.add(personId, programme, clock.instant());
    }

    /// This page or answer shows the person: it is written down with it.
    public void reads(CurrentUser user, UUID personId) {
        Ground why = ground(user, personId).orElseThrow(() -> new NotFound("person", personId));
        audit.person(user.username(), personId, why);
    }

    /// The same of what shows a number, which nobody needs of many people at once.
    void reveals(CurrentUser user, UUID personId) {
        limit.count(user.username());
        reads(user, personId);
    }

    /// Before anybody is looked for.
    void searches(CurrentUser user) {
        limit.count(user.username());
    }

    void searched(CurrentUser user, int found) {
        audit.search(user.username(), found, scope(user).ground());
    }

    private Optional<Ground> ground(CurrentUser user, UUID personId) {
        if (!user.mediates() || !persons.existsById(personId)) {
            return Optional.empty();
        }
        if (user.supervises()) {
            return Optional.of(Ground.SUPERVISION);
        }
        Set<String> accompanying = teams.of(personId);
        if (accompanying.isEmpty()) {
            return Optional.of(Ground.NOBODY_YET);
        }
        return accompanying.stream().anyMatch(user.teams()::contains) ? Optional.of(Ground.TEAM) : Optional.empty();
    }
}
