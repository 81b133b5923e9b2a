/// What a message says: a text for each event, channel and language, checked before anybody can get it, and sent in a
/// language only once a native reader confirmed it there. French stands beside every one, and in for every one.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.messages.channels",
            "person",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.messages.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
