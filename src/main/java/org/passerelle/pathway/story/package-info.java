/// A pathway in plain words and as a map.
@NamedInterface("story")
@NullMarked
package org.passerelle.pathway.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
