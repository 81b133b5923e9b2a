package org.passerelle.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record HeldRights(
        CurrentRight right,
        @Nullable LocalDate endDate,
        @Nullable ProofType proof) {}
