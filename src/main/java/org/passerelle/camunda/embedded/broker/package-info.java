/// The engine itself: commands in, responses and records out.
@NullMarked
package org.passerelle.camunda.embedded.broker;

import org.jspecify.annotations.NullMarked;
