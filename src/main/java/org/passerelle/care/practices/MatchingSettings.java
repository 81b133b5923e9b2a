package org.passerelle.care.practices;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `passerelle.matching.answer-holds`: how long a practice's answer is taken as still true (90 days).
@ConfigurationProperties("passerelle.matching")
record MatchingSettings(@DefaultValue("P90D") Period answerHolds) {}
