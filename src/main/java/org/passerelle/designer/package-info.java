/// The deployed models, seen by those who draw them.
@ApplicationModule(allowedDependencies = {"camunda :: models", "platform.refusals", "platform.web"})
@NullMarked
package org.passerelle.designer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
