package org.passerelle.web;

import java.util.Set;

/// Who stands behind a username, told by whoever keeps the accounts.
public interface AccountNames {

    /// The name colleagues use; the username itself when nobody has it any more.
    String displayName(String username);

    Set<String> teams(String username);
}
