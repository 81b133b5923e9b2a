/// Camunda 8 without Docker: the real engine libraries in this JVM, its log in PostgreSQL, its public API on loopback.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.passerelle.camunda.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
