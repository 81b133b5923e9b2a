/// The engine itself: commands in, responses and records out.
@NullMarked
package org.passerelle.engine.embedded.broker;

import org.jspecify.annotations.NullMarked;
