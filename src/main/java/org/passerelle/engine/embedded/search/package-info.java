/// Searches and look-ups of the public `/v2` API, answered from tables filled by the records.
@NullMarked
package org.passerelle.engine.embedded.search;

import org.jspecify.annotations.NullMarked;
