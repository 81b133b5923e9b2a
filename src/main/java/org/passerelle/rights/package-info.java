/// Health cover: what is open, until when, what proves it.
@NullMarked
package org.passerelle.rights;

import org.jspecify.annotations.NullMarked;
