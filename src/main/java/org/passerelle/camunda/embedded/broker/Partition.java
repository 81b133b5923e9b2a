package org.passerelle.camunda.embedded.broker;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.engine.processing.streamprocessor.TypedRecordProcessorFactory;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.camunda.zeebe.scheduler.ActorMetrics;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.scheduler.ActorThread;
import io.camunda.zeebe.scheduler.ActorThreadGroup;
import io.camunda.zeebe.scheduler.ActorTimerQueue;
import io.camunda.zeebe.scheduler.TaskScheduler;
import io.camunda.zeebe.scheduler.clock.ActorClock;
import io.camunda.zeebe.scheduler.clock.DefaultActorClock;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import io.camunda.zeebe.stream.api.ReadonlyStreamProcessorContext;
import io.camunda.zeebe.stream.api.StreamProcessorLifecycleAware;
import io.camunda.zeebe.stream.impl.ControllableStreamClockImpl;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.util.FeatureFlags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.IdleStrategy;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.log.LogView;

/// The engine over its log and its state: everything that a purge throws away and builds again.
final class Partition implements AutoCloseable {

    static final int ID = 1;

    private static final Duration TIMERS_ARE_LOOKED_AT_EVERY = Duration.ofMillis(20);
    private static final long PATIENCE_SECONDS = 20;
    private static final long STATE_MEMORY = 64 << 20;

    private final ActorScheduler scheduler = threads();
    private final EngineClock clock;
    private final LogView log;
    private final Path directory;
    private final CommandResponseWriter responses;
    private final JobSignals jobs;
    private final MeterRegistry meters = unmeasured();
    private final ZeebeDb<ZbColumnFamilies> state;
    private final LogStream stream;
    private final LogStreamWriter writer;
    private StreamProcessor processor;

    Partition(EngineClock clock, LogView log, Path directory, CommandResponseWriter responses, JobSignals jobs) {
        this.clock = clock;
        this.log = log;
        this.directory = directory;
        this.responses = responses;
        this.jobs = jobs;
        state = new ZeebeRocksDbFactory<ZbColumnFamilies>(
                        new RocksDbConfiguration().setMemoryLimit(STATE_MEMORY).setWalDisabled(true),
                        new ConsistencyChecksSettings(),
                        new AccessMetricsConfiguration(AccessMetricsConfiguration.Kind.NONE, ID),
                        () -> meters)
                .createDb(directory.toFile());
        stream = LogStream.builder()
                .withPartitionId(ID)
                .withLogName("camunda")
                .withLogStorage(log)
                .withClock(clock)
                .withMeterRegistry(meters)
                .build();
        writer = stream.newLogStreamWriter();
        try {
            scheduler.start();
            processor = startProcessor();
        } catch (RuntimeException e) {
            stream.close();
            close(state);
            close(scheduler);
            throw e;
        }
    }

    /// Each has its own, so that one that starts or ends does not hold up the one at work.
    private static ActorScheduler threads() {
        return ActorScheduler.newActorScheduler()
                .setSchedulerName("camunda")
                .setCpuBoundActorThreadCount(1)
                .setIoBoundActorThreadCount(1)
                .setActorThreadFactory(Partition::timely)
                .build();
    }

    /// The usual timer wheel of 32 places turns by one place each time its thread looks at it, and an idle thread looks
    /// every 20 ms: a timer could be 640 ms late. With one place, each look sees all timers.
    private static ActorThread timely(
            String name,
            int id,
            ActorThreadGroup group,
            TaskScheduler tasks,
            @Nullable ActorClock none,
            @Nullable ActorTimerQueue nothing,
            ActorMetrics metrics,
            IdleStrategy idle) {
        ActorClock clock = new DefaultActorClock();
        ActorThread thread =
                new ActorThread(name, id, group, tasks, clock, new ActorTimerQueue(clock, 1), metrics, idle);
        // it keeps no JVM from ending
        thread.setDaemon(true);
        return thread;
    }

    LogView log() {
        return log;
    }

    Path directory() {
        return directory;
    }

    LogStream stream() {
        return stream;
    }

    LogStreamWriter writer() {
        return writer;
    }

    ZeebeDb<ZbColumnFamilies> state() {
        return state;
    }

    boolean isHealthy() {
        return !processor.isFailed();
    }

    long lastProcessedPosition() {
        return processor.getLastProcessedPositionAsync().join();
    }

    /// What waits for a time of day is planned anew, as after a step back of the clock.
    void restartProcessor() {
        closeProcessor();
        processor = startProcessor();
    }

    private StreamProcessor startProcessor() {
        CompletableFuture<Boolean> recovered = new CompletableFuture<>();
        StreamProcessor started = StreamProcessor.builder()
                .logStream(stream)
                .zeebeDb(state)
                .actorSchedulingService(scheduler)
                .clock(new ControllableStreamClockImpl(clock))
                .commandResponseWriter(responses)
                .partitionCommandSender(toOurselves())
                .recordProcessors(List.of(engine()))
                .setScheduledTaskCheckInterval(TIMERS_ARE_LOOKED_AT_EVERY)
                .meterRegistry(meters)
                .addLifecycleListener(tell(recovered))
                .build();
        started.openAsync(false).join();
        if (!recovered.join()) {
            throw new IllegalStateException("The engine could not read its log");
        }
        return started;
    }

    private Engine engine() {
        EngineConfiguration configuration = new EngineConfiguration()
                .setEnableIdentitySetup(false)
                .setBatchOperationSchedulerInterval(Duration.ofDays(1));
        SecurityConfiguration security = new SecurityConfiguration();
        security.getAuthorizations().setEnabled(false);
        TypedRecordProcessorFactory processors = context -> EngineProcessors.createEngineProcessors(
                context,
                1,
                new SubscriptionCommandSender(ID, context.getPartitionCommandSender()),
                context.getPartitionCommandSender(),
                FeatureFlags.createDefault(),
                jobs,
                SearchClientsProxy.noop(),
                new BrokerRequestAuthorizationConverter(security));
        return new Engine(processors, configuration, security);
    }

    private static MeterRegistry unmeasured() {
        MeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(MeterFilter.deny());
        return registry;
    }

    private InterPartitionCommandSender toOurselves() {
        return (partition, valueType, intent, key, value, authorization) ->
                writer.tryWrite(Commands.internal(), Commands.entry(valueType, intent, key, value, authorization));
    }

    private static StreamProcessorLifecycleAware tell(CompletableFuture<Boolean> recovered) {
        return new StreamProcessorLifecycleAware() {
            @Override
            public void onRecovered(ReadonlyStreamProcessorContext context) {
                recovered.complete(true);
            }

            @Override
            public void onFailed() {
                recovered.complete(false);
            }
        };
    }

    private void closeProcessor() {
        processor.closeAsync().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// In this order only: the state must not be taken from a processor at work.
    @Override
    public void close() {
        closeProcessor();
        stream.close();
        close(state);
        close(scheduler);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("The engine does not close", e);
        }
    }
}
