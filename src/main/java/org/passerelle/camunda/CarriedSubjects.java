package org.passerelle.camunda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a house other than `pathway` lets a process carry. One that the engine lost begins anew by the facts that are
/// kept, and nobody has to decide it; its tasks go with its instance. One bean for each [Subject.Kind].
public interface CarriedSubjects extends InstanceGate {

    String processId();

    /// Asks the engine again for those that should have begun by now.
    void startLate();

    /// The open ones by the instance that carries them: keys after the first up to the second.
    Map<Long, UUID> running(long after, long upTo);

    /// The engine does not know the instance of this one any more: says [InstanceGone], and begins it anew.
    void loseInstance(UUID id);

    /// The team that does its tasks.
    String programme(UUID id);

    /// How a list of tasks names each of these, by id.
    Map<UUID, Named> names(Collection<UUID> ids);

    /// @param communeInsee absent where nobody knows
    record Named(
            String name, List<String> languages, @Nullable String communeInsee) {}
}
