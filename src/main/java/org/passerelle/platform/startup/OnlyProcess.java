package org.passerelle.platform.startup;

/// There where this process alone works on the database, whose folder it has locked.
public final class OnlyProcess {}
