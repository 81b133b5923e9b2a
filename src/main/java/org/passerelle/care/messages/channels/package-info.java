/// The ways a message leaves: an SMS gateway over HTTP, a mail server, and on trial a box that keeps what would have
/// left. Each says what it knows of a message, and no more: a silence after the last byte is [Outcome.Unknown].
@ApplicationModule(allowedDependencies = "platform.database")
@NullMarked
package org.passerelle.care.messages.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
