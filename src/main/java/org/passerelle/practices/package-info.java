/// The directory of doctors' practices, whom they accept, and which fits whom.
@NullMarked
package org.passerelle.practices;

import org.jspecify.annotations.NullMarked;
