package org.passerelle.camunda;

/// The engine we worked with until the end of this epoch is gone: emptied, or another one stands in its place. Told in
/// the transaction that begins the next epoch, so that no key of the one is ever taken for a key of the other.
///
/// @param epoch the one that ended
public record EngineReplaced(int epoch) {}
