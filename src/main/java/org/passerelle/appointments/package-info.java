/// Appointments with a practice and what became of them.
@NullMarked
package org.passerelle.appointments;

import org.jspecify.annotations.NullMarked;
