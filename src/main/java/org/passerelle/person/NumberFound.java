package org.passerelle.person;

import java.util.UUID;

/// Published in the transaction that writes it down: a number was noted for this person, or one lives again.
public record NumberFound(UUID personId) {}
