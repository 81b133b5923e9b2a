/// A mediator's list of things to do, and their outcomes.
@NullMarked
package org.passerelle.tasks;

import org.jspecify.annotations.NullMarked;
