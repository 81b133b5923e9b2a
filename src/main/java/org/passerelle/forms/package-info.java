/// Camunda forms on our side: what they ask, whether an answer fits.
@NullMarked
package org.passerelle.forms;

import org.jspecify.annotations.NullMarked;
