package org.passerelle.care.rights;

import java.time.LocalDate;
import org.passerelle.care.rights.law.RightsAction;
import org.passerelle.care.rights.law.Route;

/// Where the rights lead, what is to be done and when to look again: all of the decision that may be kept.
public record WayFound(Route route, RightsAction action, LocalDate nextCheckDate) {}
