package org.passerelle.engine.embedded.log;

/// Some consecutive records as the engine encoded them. One group commit makes one block.
record Block(long low, long high, byte[] bytes) {}
