package org.passerelle.camunda;

/// Whether a user task was answered in Passerelle, told by whoever keeps the answers. One that was not may not be
/// completed in the engine: with Camunda's Tasklist, or by a script, its answers would be nowhere.
public interface AnsweredHere {

    boolean wasAnswered(long userTaskKey);
}
