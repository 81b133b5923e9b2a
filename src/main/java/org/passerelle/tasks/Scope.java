package org.passerelle.tasks;

/// Whose tasks a list shows.
public enum Scope {
    /// Those I took.
    MINE,
    /// Those of my teams, taken or not.
    TEAM,
    /// All I may see: of my teams, for a supervisor of all teams.
    ALL
}
