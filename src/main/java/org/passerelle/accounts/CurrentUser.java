package org.passerelle.accounts;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/// Who acts. Roles are MEDIATOR, SUPERVISOR, DESIGNER, ADMIN, STATISTICS; teams are codes of programmes.
/// A controller method takes it as an argument; elsewhere [#get()] tells. Whom somebody may see is not asked here:
/// `PersonAccess` and `PathwayAccess` say it.
public record CurrentUser(String username, String displayName, Set<String> roles, Set<String> teams)
        implements Serializable {

    public static CurrentUser get() {
        SignedIn here = SignedIn.here();
        if (here != null) {
            return here.user();
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }

    public boolean supervises() {
        return roles.contains("SUPERVISOR");
    }

    public boolean designs() {
        return roles.contains("DESIGNER");
    }

    /// Supervisors do all that mediators do.
    public boolean mediates() {
        return roles.contains("MEDIATOR") || supervises();
    }
}
