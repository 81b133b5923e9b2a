/// The engine's log, kept in PostgreSQL.
@NullMarked
package org.passerelle.engine.embedded.log;

import org.jspecify.annotations.NullMarked;
