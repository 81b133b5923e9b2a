/// The person we accompany: alias, languages, contact.
@NullMarked
package org.passerelle.person;

import org.jspecify.annotations.NullMarked;
