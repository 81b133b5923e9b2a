package org.passerelle.pathway;

import java.time.Instant;
import java.util.List;

/// What happened, as a code whose sentence stands in the messages under `history.<what>`.
public record HistoryLine(String step, String what, List<String> args, Instant at, String by) {}
