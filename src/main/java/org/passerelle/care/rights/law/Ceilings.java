package org.passerelle.care.rights.law;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a household may have, in euros a year. The table is kept as it was published: the formula behind it is off by a
/// euro or two (domain.md §1.2).
///
/// @param more for each person beyond the fourth
@Embeddable
public record Ceilings(int one, int two, int three, int four, int more) {

    private static final int LISTED = 4;

    public int of(int householdSize) {
        return switch (householdSize) {
            case 1 -> one;
            case 2 -> two;
            case 3 -> three;
            default -> four + (householdSize - LISTED) * more;
        };
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("one", String.valueOf(one));
        fields.put("two", String.valueOf(two));
        fields.put("three", String.valueOf(three));
        fields.put("four", String.valueOf(four));
        fields.put("more", String.valueOf(more));
        return fields;
    }
}
