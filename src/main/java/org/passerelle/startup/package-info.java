/// The next start from the sources is quicker: a rehearsal leaves the JVM its loaded classes.
@NullMarked
package org.passerelle.startup;

import org.jspecify.annotations.NullMarked;
