package org.passerelle.person;

import java.util.UUID;

/// Published in the transaction that writes it down: from now on nothing leaves for this person.
public record MessagesStopped(UUID personId) {}
