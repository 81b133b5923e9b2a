package org.passerelle.care.practices;

import java.util.UUID;

/// What a list says of a practice.
public record PracticeName(UUID id, String name, String communeInsee) {}
