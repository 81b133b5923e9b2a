package org.passerelle.care.messages.channels;

/// One way out. Sending takes as long as its timeouts and throws nothing that it can name.
public interface Channel {

    Outcome send(Letter letter);

    /// Whether the other side takes what comes twice under one key for one: then a message of which nothing is known
    /// may go again by itself.
    default boolean takesOnce() {
        return false;
    }
}
