package org.passerelle.pathway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.privacy.Ground;
import org.passerelle.platform.privacy.ReadAudit;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Component;

/// Who may see which pathway, its tasks included, and the place where reading one is written down. Supervisors see all,
/// mediators those of their teams, all others none. Whoever sees a pathway sees its person, see
/// [org.passerelle.person.PersonAccess].
@Component
public class PathwayAccess {

    /// What a list may show: everything, or what belongs to these teams. `teams` are those of the user in either case.
    public record Scope(boolean all, Set<String> teams) {}

    private final Programmes programmes;
    private final ReadAudit audit;

    PathwayAccess(Programmes programmes, ReadAudit audit) {
        this.programmes = programmes;
        this.audit = audit;
    }

    /// The programme of a pathway is also the team that carries it.
    public boolean sees(CurrentUser user, String programme) {
        return ground(user, programme).isPresent();
    }

    public Scope scope(CurrentUser user) {
        return user.mediates() ? new Scope(user.supervises(), user.teams()) : new Scope(false, Set.of());
    }

    /// Those in which the user may open pathways.
    public List<Programme> programmes(CurrentUser user) {
        return programmes.open().stream()
                .filter(programme -> sees(user, programme.code()))
                .toList();
    }

    /// The one of those that is written so.
    public Optional<Programme> programme(String written, CurrentUser user) {
        return programmes.written(written).filter(programme -> sees(user, programme.code()));
    }

    /// This page or answer shows the pathway and its person: it is written down with it.
    public void reads(CurrentUser user, UUID pathwayId, UUID personId, String programme) {
        Ground why = ground(user, programme).orElseThrow(() -> new NotFound("pathway", pathwayId));
        audit.pathway(user.username(), personId, pathwayId, why);
    }

    public void reads(CurrentUser user, PathwayView pathway) {
        reads(user, pathway.id(), pathway.personId(), pathway.programme());
    }

    private Optional<Ground> ground(CurrentUser user, String programme) {
        Scope scope = scope(user);
        if (scope.all()) {
            return Optional.of(Ground.SUPERVISION);
        }
        return scope.teams().contains(programme) ? Optional.of(Ground.TEAM) : Optional.empty();
    }
}
