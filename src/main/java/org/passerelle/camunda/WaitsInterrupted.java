package org.passerelle.camunda;

import java.util.Set;
import java.util.UUID;

/// These waits of a pathway ended without their date: steps of one process, and whole processes it had called.
public record WaitsInterrupted(UUID pathwayId, String processId, Set<String> steps, Set<String> processes) {}
