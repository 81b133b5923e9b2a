package org.passerelle.tasks;

/// Open tasks by scope; `late` of mine.
public record Counts(long mine, long team, long all, long late) {}
