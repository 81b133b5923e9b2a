/// How a person comes to the appointment: with someone, or alone.
@NullMarked
package org.passerelle.escort;

import org.jspecify.annotations.NullMarked;
