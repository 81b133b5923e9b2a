/// One person's journey: its steps, its history, where it stands.
@NullMarked
package org.passerelle.pathway;

import org.jspecify.annotations.NullMarked;
