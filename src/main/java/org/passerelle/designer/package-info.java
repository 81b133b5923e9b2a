/// The deployed models, seen by those who draw them.
@NullMarked
package org.passerelle.designer;

import org.jspecify.annotations.NullMarked;
