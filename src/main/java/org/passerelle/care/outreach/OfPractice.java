package org.passerelle.care.outreach;

import java.util.UUID;

/// Which practice an outreach is about.
record OfPractice(UUID id, UUID practiceId) {}
