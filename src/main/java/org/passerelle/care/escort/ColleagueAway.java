package org.passerelle.care.escort;

/// Told in a transaction of its own or in the one that notes it: this colleague is away today. Who hears it holds tasks
/// first and colleagues' time afterwards, in the order in which answers do.
public record ColleagueAway(String username) {}
