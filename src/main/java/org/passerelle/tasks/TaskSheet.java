package org.passerelle.tasks;

import org.passerelle.person.PersonNames;
import org.passerelle.platform.paging.PageOf;

/// A page of tasks, how many there are of each scope, and the names of all people on it.
public record TaskSheet(PageOf<TaskLine> page, Counts counts, PersonNames names) {}
