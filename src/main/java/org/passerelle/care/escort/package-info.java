/// How a person comes to the appointment: with someone, or alone.
@ApplicationModule(
        allowedDependencies = {"accounts", "care.appointments", "pathway", "platform.forms", "platform.refusals"})
@NullMarked
package org.passerelle.care.escort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
