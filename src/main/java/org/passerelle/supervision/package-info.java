/// Journeys that stopped moving, workload, what the engine could not do.
@NullMarked
package org.passerelle.supervision;

import org.jspecify.annotations.NullMarked;
