package org.passerelle.platform.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A commune by its INSEE code. Postal codes do not identify one: eleven communes share 76480.
///
/// @param epci the SIREN number of the intercommunality it belongs to
/// @param longitude of its centre, in degrees, WGS 84
/// @param latitude of its centre, in degrees, WGS 84
/// @param served whether a team works there: those are proposed, every other one is understood too
public record Commune(
        String insee,
        String name,
        List<String> postalCodes,
        @Nullable String epci,
        @Nullable Integer population,
        double longitude,
        double latitude,
        boolean served) {

    private static final double EARTH_KILOMETRES = 6371;

    /// As the crow flies between the two centres.
    public double kilometresTo(Commune other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(chord));
    }

    private static double square(double of) {
        return of * of;
    }
}
