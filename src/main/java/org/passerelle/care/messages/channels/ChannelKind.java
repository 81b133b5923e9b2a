package org.passerelle.care.messages.channels;

public enum ChannelKind {
    SMS,
    MAIL
}
