package org.passerelle.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session of the pages lives, `passerelle.sign-in.*`: without a touch, on a device others use too and on
/// one's own; and at the longest, whatever happens in it.
@ConfigurationProperties("passerelle.sign-in")
record SignInLimits(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("8h") Duration idleOnOwnDevice,
        @DefaultValue("12h") Duration longest) {

    Duration idle(boolean ownDevice) {
        return ownDevice ? idleOnOwnDevice : idle;
    }
}
