package org.passerelle.platform.places;

import java.util.List;

/// A commune by its INSEE code. Postal codes do not identify one: eleven communes share 76480.
public record Commune(String insee, String name, List<String> postalCodes) {}
