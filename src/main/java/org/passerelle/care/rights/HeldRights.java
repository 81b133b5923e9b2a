package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record HeldRights(
        CurrentRight right,
        @Nullable LocalDate endDate,
        @Nullable ProofType proof) {

    static final HeldRights NONE = new HeldRights(CurrentRight.NONE, null, null);
    static final HeldRights PENDING = new HeldRights(CurrentRight.PENDING, null, null);
}
