/// What the engine wrote, handed on in order.
@NullMarked
package org.passerelle.engine.embedded.records;

import org.jspecify.annotations.NullMarked;
