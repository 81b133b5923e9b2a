package org.passerelle.camunda.embedded.log;

/// Some consecutive records as the engine encoded and appended them.
record Block(long low, long high, byte[] bytes) {}
