package org.passerelle.care.referral;

import java.util.UUID;
import org.passerelle.platform.refusals.InvalidInput;

/// Whom an accepted referral is about, as it is written in forms and calls: `NEW`, `person:<id>` or `pathway:<id>`.
sealed interface Whom {

    String NEW = "NEW";

    record NewPerson() implements Whom {}

    record Known(UUID personId) implements Whom {}

    record Joins(UUID pathwayId) implements Whom {}

    static String person(UUID id) {
        return "person:" + id;
    }

    static String pathway(UUID id) {
        return "pathway:" + id;
    }

    /// Throws [InvalidInput] for whatever else.
    static Whom read(String text) {
        if (text.equals(NEW)) {
            return new NewPerson();
        }
        String[] parts = text.split(":", 2);
        try {
            if (parts.length == 2 && parts[0].equals("person")) {
                return new Known(UUID.fromString(parts[1]));
            }
            if (parts.length == 2 && parts[0].equals("pathway")) {
                return new Joins(UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException noId) {
            // told below
        }
        throw new InvalidInput("whom", "option.unknown", text);
    }
}
