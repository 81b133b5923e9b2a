package org.passerelle.pathway;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The programmes that open pathways; each is also the team that carries them.
public enum Programme {
    CASO,
    SPT,
    LILLE_SUD;

    /// Reads the code as people write it: "Lille-Sud" is `LILLE_SUD`.
    public static Optional<Programme> of(String asWritten) {
        String code = asWritten.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values())
                .filter(programme -> programme.name().equals(code))
                .findFirst();
    }
}
