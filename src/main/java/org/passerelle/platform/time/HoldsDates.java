package org.passerelle.platform.time;

import java.time.Instant;

/// A house whose rows would be ahead of time if training ended now.
public interface HoldsDates {

    /// How many open cases have something behind them that has not happened yet at this moment.
    long openWithAPastAfter(Instant moment);
}
