package org.passerelle.care.messages;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `passerelle.messages.*`.
///
/// @param foreignADay how many messages may go to foreign numbers on one day
/// @param unreviewed whether a text may leave that no native reader confirmed
/// @param atOnce how many are under way at the same time
/// @param lostAfter how long a message may be under way before nobody knows what became of it
@ConfigurationProperties("passerelle.messages")
record MessageSettings(
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietTo,
        @DefaultValue("20") int foreignADay,
        @DefaultValue("false") boolean unreviewed,
        @DefaultValue("6") int attempts,
        @DefaultValue("6") int atOnce,
        @DefaultValue("2m") Duration lostAfter) {

    QuietHours quietHours(ZoneId zone) {
        return new QuietHours(quietFrom, quietTo, zone);
    }

    Patience patience() {
        return new Patience(attempts);
    }
}
