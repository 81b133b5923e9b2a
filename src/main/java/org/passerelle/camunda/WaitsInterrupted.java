package org.passerelle.camunda;

import java.util.Set;

/// These waits ended without their date: steps of one process, and whole processes it had called.
public record WaitsInterrupted(Subject about, String processId, Set<String> steps, Set<String> processes) {}
