/// Interpreters: whether one is needed, how, who pays.
@NullMarked
package org.passerelle.interpreting;

import org.jspecify.annotations.NullMarked;
