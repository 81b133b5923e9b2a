package org.passerelle.platform.web;

import java.util.regex.Pattern;

/// A bean for each call whose words may hold what may stay nowhere: for an `Idempotency-Key` it is remembered that it
/// was made, and what was answered, but not even a fingerprint of its words, of which there may be so few that one
/// could try them all.
public record KeepsNoBody(Pattern address) {}
