/// What happened after the appointment.
@NullMarked
package org.passerelle.followup;

import org.jspecify.annotations.NullMarked;
