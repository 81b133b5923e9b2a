package org.passerelle.pathway;

import java.util.List;
import java.util.UUID;

/// The tasks of a pathway, told by whoever keeps them.
public interface PathwayTasks {

    /// The oldest first, ended ones included.
    List<PathwayTask> of(UUID pathwayId);
}
