/// How the product starts: what opens in which order, and quicker the next time, because a rehearsal leaves the JVM
/// its loaded classes.
@NullMarked
package org.passerelle.startup;

import org.jspecify.annotations.NullMarked;
