/// Proposes who goes along with whom on one day, in memory: it reads and writes nothing, and knows no names (decision
/// 34).
@ApplicationModule(allowedDependencies = "platform.places")
@NullMarked
package org.passerelle.care.escort.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
