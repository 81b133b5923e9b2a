package org.passerelle.pathway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `another` when it is meant beside an open pathway of the same programme.
public record NewPathway(
        @Nullable UUID personId,
        @Nullable String programme,
        @Nullable String need,
        @Nullable Boolean another) {

    public NewPathway(@Nullable UUID personId, @Nullable String programme, @Nullable String need) {
        this(personId, programme, need, null);
    }
}
