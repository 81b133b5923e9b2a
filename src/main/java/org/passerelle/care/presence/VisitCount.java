package org.passerelle.care.presence;

import java.util.UUID;

/// How many later visits were counted to an occasion, and how many people came along with them.
record VisitCount(UUID occasionId, long visits, long cameAlong) {

    static VisitCount none(UUID occasionId) {
        return new VisitCount(occasionId, 0, 0);
    }
}
