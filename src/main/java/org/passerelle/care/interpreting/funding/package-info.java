/// Who pays for interpreters: funding lines, what moves on them, tariffs (domain.md §3).
@ApplicationModule(
        allowedDependencies = {"accounts", "platform.paging", "platform.refusals", "platform.web", "platform.words"})
@NullMarked
package org.passerelle.care.interpreting.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
