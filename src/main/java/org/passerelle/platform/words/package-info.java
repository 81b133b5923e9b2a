/// Codes and dates in the words of the reader.
@ApplicationModule(allowedDependencies = {"platform.refusals"})
@NullMarked
package org.passerelle.platform.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
