package org.passerelle.platform.time;

import java.time.Duration;

/// Somebody moved the clocks of all; `offset` is how far ahead of real time they are now.
public record TimeMoved(String by, Duration offset) {}
