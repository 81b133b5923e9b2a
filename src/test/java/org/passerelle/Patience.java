package org.passerelle;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// How long a test waits for what must come, however much the machine has to do meanwhile. Waiting long costs only
/// where something is wrong; how fast something is, the benchmark says.
public final class Patience implements LauncherSessionListener {

    public static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
