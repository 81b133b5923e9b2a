package org.passerelle.care.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record HeldRights(
        CurrentRight right,
        @Nullable LocalDate endDate,
        @Nullable ProofType proof) {}
