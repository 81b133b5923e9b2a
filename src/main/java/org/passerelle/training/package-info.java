/// What makes trial and training possible: moving time, and demo data to try things on.
@NullMarked
package org.passerelle.training;

import org.jspecify.annotations.NullMarked;
