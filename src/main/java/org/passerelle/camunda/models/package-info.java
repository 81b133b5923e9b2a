/// What is deployed: models, forms and decisions as the designers drew them.
@NamedInterface("models")
@NullMarked
package org.passerelle.camunda.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
