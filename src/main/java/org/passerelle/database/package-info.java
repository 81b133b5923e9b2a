/// PostgreSQL that comes with the product: started on a folder of ours, safe after a crash, refused when it could lose
/// data.
@NullMarked
package org.passerelle.database;

import org.jspecify.annotations.NullMarked;
