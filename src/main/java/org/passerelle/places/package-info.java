/// Communes by INSEE code.
@NullMarked
package org.passerelle.places;

import org.jspecify.annotations.NullMarked;
