/// Camunda 8 without Docker: the real engine libraries in this JVM, its log in PostgreSQL, its public API on loopback.
@NullMarked
package org.passerelle.engine.embedded;

import org.jspecify.annotations.NullMarked;
