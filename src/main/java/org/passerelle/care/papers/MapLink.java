package org.passerelle.care.papers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.passerelle.platform.print.QrPicture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A place as a code that a phone's camera opens on its map. It names the practice and nobody else, and it is drawn
/// here: nothing is asked of the map when the card is made.
@Component
class MapLink {

    /// Where `{place}` stands, the address goes.
    private final String map;

    MapLink(@Value("${passerelle.way-card.map:https://www.google.com/maps/search/?api=1&query={place}}") String map) {
        this.map = map;
    }

    String to(String place) {
        return map.replace("{place}", URLEncoder.encode(place, StandardCharsets.UTF_8));
    }

    String picture(String place) {
        return QrPicture.of(to(place));
    }
}
