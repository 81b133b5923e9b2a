/// The engine's log, kept in PostgreSQL.
@NullMarked
package org.passerelle.camunda.embedded.log;

import org.jspecify.annotations.NullMarked;
