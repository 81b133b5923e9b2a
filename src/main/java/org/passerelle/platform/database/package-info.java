/// PostgreSQL that comes with the product: started on a folder of ours, safe after a crash, refused when it could lose
/// data.
@ApplicationModule(allowedDependencies = {"platform.startup"})
@NullMarked
package org.passerelle.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
