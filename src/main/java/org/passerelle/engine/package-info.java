/// Commands Camunda and answers its jobs; knows no other package.
@NullMarked
package org.passerelle.engine;

import org.jspecify.annotations.NullMarked;
