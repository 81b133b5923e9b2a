/// The commands of the public `/v2` API.
@NullMarked
package org.passerelle.engine.embedded.rest;

import org.jspecify.annotations.NullMarked;
