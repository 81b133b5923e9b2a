/// Health cover: what is open, until when, what proves it.
@ApplicationModule(allowedDependencies = {"camunda", "pathway", "platform.forms"})
@NullMarked
package org.passerelle.care.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
