/// Layout, errors and formats shared by all screens and the API.
@NullMarked
package org.passerelle.web;

import org.jspecify.annotations.NullMarked;
