/// What the law says: which way a person's cover leads, by which ceilings and delays. What is told for a decision lives
/// in memory as long as the decision does; nothing of it is stored, logged or sent to the engine (domain.md §5).
@NullMarked
package org.passerelle.care.rights.law;

import org.jspecify.annotations.NullMarked;
