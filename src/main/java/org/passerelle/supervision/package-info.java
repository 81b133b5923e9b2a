/// Journeys that stopped moving, workload, who to call.
@NullMarked
package org.passerelle.supervision;

import org.jspecify.annotations.NullMarked;
