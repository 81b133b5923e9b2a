package org.passerelle.platform.startup;

/// The order in which the product opens; it closes the other way round.
public final class StartOrder {

    public static final int DEPLOYMENT = 100;
    public static final int WORKERS = 200;
    public static final int SCHEDULER = 300;

    /// After the workers and the scheduler: the demo story is lived through with the real engine.
    public static final int DEMO = 1000;

    /// Before the web server opens the doors.
    public static final int FIRST_START_END = 2000;

    private StartOrder() {}
}
