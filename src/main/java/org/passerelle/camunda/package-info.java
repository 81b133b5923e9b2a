/// Commands Camunda and answers its jobs; knows no other package.
@ApplicationModule(allowedDependencies = {"camunda.embedded", "platform.startup", "platform.time"})
@NullMarked
package org.passerelle.camunda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
