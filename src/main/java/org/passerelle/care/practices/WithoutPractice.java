package org.passerelle.care.practices;

import java.util.UUID;

/// Told in the transaction in which the practice that had said yes is the person's no longer, and no other has said
/// yes.
public record WithoutPractice(UUID pathwayId) {}
