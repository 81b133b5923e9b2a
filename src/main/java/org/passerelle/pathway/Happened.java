package org.passerelle.pathway;

import java.time.Instant;
import java.util.UUID;

/// Published in the transaction that writes the line of the history. `by` is a username, or [PathwayHistory#SYSTEM].
public record Happened(UUID pathwayId, String step, Happening what, Instant at, String by) {}
