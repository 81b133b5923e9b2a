package org.passerelle.care.rights;

import java.time.LocalDate;

/// The day on which the pathway comes back to the cover by itself.
record NextRightsCheck(LocalDate nextCheckDate) {}
