/// The read side of the embedded Camunda: a projection of the engine's log into PostgreSQL, and the searches of the
/// public `/v2` API over it.
///
/// [org.passerelle.camunda.embedded.search.Resources] declares once, for each resource, its fields, their types
/// and what they may be used for. The tables, the writing of the projection, the filters, the sorting and the JSON
/// all follow from there.
@NullMarked
package org.passerelle.camunda.embedded.search;

import org.jspecify.annotations.NullMarked;
