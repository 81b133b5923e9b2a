package org.passerelle.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `passerelle.calls.undo`: how long an answer of the call runner can be taken back.
@ConfigurationProperties("passerelle.calls")
record CallSettings(@DefaultValue("10s") Duration undo) {}
