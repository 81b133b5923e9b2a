package org.passerelle.platform.places;

/// Told in the transaction that changes a commune, or all of its intercommunality.
public record CommuneChanged(String insee, String by) {}
