/// The commands of the public `/v2` API.
@NullMarked
package org.passerelle.camunda.embedded.rest;

import org.jspecify.annotations.NullMarked;
