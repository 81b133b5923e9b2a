package org.passerelle.pathway;

import java.util.Set;
import java.util.UUID;

/// What the engine did for this pathway was lost with an instance, or with the engine, and is ended here too. Told in
/// the transaction that asks for another instance.
///
/// @param waitedIn the processes in which something waited that is ended now
/// @param goingOn those that go on all the same
public record LostWork(UUID pathwayId, Set<String> waitedIn, Set<String> goingOn) {}
