package org.passerelle.platform.web;

/// A bean for each call that changes nothing and whose words may stay nowhere: it is not remembered for an
/// `Idempotency-Key` either, not even by a fingerprint.
public record KeepsNothing(String address) {}
