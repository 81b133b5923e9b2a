/// Sign-in, roles, the current user.
@NullMarked
package org.passerelle.security;

import org.jspecify.annotations.NullMarked;
