/// Layout, errors and formats shared by all screens and the API.
@ApplicationModule(allowedDependencies = {"platform.refusals", "platform.words"})
@NullMarked
package org.passerelle.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
