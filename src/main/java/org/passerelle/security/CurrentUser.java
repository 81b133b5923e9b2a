package org.passerelle.security;

import java.util.Set;

/// Who acts. Roles are MEDIATOR, SUPERVISOR, DESIGNER, ADMIN, STATISTICS; teams are programmes: CASO, SPT, LILLE_SUD.
public record CurrentUser(String username, String displayName, Set<String> roles, Set<String> teams) {

    public boolean supervises() {
        return roles.contains("SUPERVISOR");
    }

    /// A mediator sees the pathways of her teams, a supervisor those of all teams.
    public boolean sees(String programme) {
        return supervises() || teams.contains(programme);
    }
}
