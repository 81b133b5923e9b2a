package org.passerelle.care.messages.templates;

import java.time.ZonedDateTime;
import java.util.List;

/// What is filled into a message.
///
/// @param places ways to name the place, the fullest first; an SMS takes the first that fits
/// @param team its name
/// @param phone its number, in E.164
public record Facts(ZonedDateTime at, List<String> places, String team, String phone) {

    /// Of nobody, for a preview. As long as such things usually are.
    static Facts madeUp(ZonedDateTime at) {
        return new Facts(
                at,
                List.of("Cabinet des Tilleuls, 12 rue de la République, Rouen", "12 rue de la République, Rouen"),
                "CASO",
                "+33235000041");
    }
}
