package org.passerelle.care.advocacy;

import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.pathway.PathwayAccess;
import org.springframework.stereotype.Component;

/// Whose meetings and commitments somebody sees: those of their teams, as with pathways.
@Component
class AdvocacyTeams {

    private final Programmes programmes;
    private final PathwayAccess access;

    AdvocacyTeams(Programmes programmes, PathwayAccess access) {
        this.programmes = programmes;
        this.access = access;
    }

    Set<String> seen(CurrentUser user) {
        return programmes.all().stream()
                .map(Programme::code)
                .filter(code -> access.sees(user, code))
                .collect(Collectors.toSet());
    }
}
