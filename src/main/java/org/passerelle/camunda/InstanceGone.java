package org.passerelle.camunda;

/// The engine no longer knows the instance that carried this, and another is asked for. Told in that transaction.
public record InstanceGone(Subject about) {}
