/// Who goes along with people, and when they can: absences.
@ApplicationModule(allowedDependencies = {"accounts", "platform.refusals"})
@NullMarked
package org.passerelle.care.escort.companions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
