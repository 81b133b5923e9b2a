package org.passerelle.platform.startup;

import org.springframework.context.SmartLifecycle;

/// Something that is opened once in its phase and closed at the end.
public final class LifecycleStep implements SmartLifecycle {

    private final int phase;
    private final Runnable open;
    private final Runnable close;
    private volatile boolean running;

    public LifecycleStep(int phase, Runnable open) {
        this(phase, open, () -> {});
    }

    public LifecycleStep(int phase, Runnable open, Runnable close) {
        this.phase = phase;
        this.open = open;
        this.close = close;
    }

    @Override
    public void start() {
        open.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        close.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
