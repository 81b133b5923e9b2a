package org.passerelle.camunda;

public record WaitEnded(long elementInstanceKey, Subject about) {}
