/// What happened after the appointment.
@ApplicationModule(allowedDependencies = {"camunda", "care.appointments", "care.practices", "pathway"})
@NullMarked
package org.passerelle.care.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
