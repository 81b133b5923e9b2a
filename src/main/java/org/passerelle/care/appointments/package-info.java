/// Appointments with a practice and what became of them.
@ApplicationModule(allowedDependencies = {"care.practices", "pathway", "platform.forms"})
@NullMarked
package org.passerelle.care.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
