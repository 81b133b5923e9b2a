/// What the engine wrote, handed on in order.
@NullMarked
package org.passerelle.camunda.embedded.records;

import org.jspecify.annotations.NullMarked;
