package org.passerelle.platform.startup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// The file with which the JVM starts us in less than half the time: its ahead-of-time cache (JEP 514). The JVM takes
/// it only when nothing on the class path changed. A [Rehearsal] makes it, in a process of its own that gives way to
/// all others; whoever stops us earlier has lost nothing but the quicker start.
@Component
@ConditionalOnExpression("'${passerelle.start-cache:}' != '' and !${passerelle.rehearsal:false}")
class StartCache implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);

    private final Path cache;
    private final Path stage;
    private @Nullable Process rehearsal;
    private boolean stopped;

    StartCache(@Value("${passerelle.start-cache}") Path cache) {
        this.cache = cache.toAbsolutePath();
        this.stage =
                this.cache.resolveSibling("rehearsal-" + ProcessHandle.current().pid());
    }

    @EventListener(ApplicationReadyEvent.class)
    void renewInTheBackground() {
        if (!isUpToDate()) {
            Thread.ofVirtual().name("start-cache").start(this::renew);
        }
    }

    private boolean isUpToDate() {
        long made = cache.toFile().lastModified();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .allMatch(jar -> new File(jar).lastModified() < made);
    }

    private void renew() {
        try {
            FileSystemUtils.deleteRecursively(stage);
            Files.createDirectories(stage);
            Path draft = stage.resolve("start.aot");
            Process running = rehearse(draft);
            if (running != null && running.waitFor() == 0 && Files.exists(draft)) {
                Files.move(draft, cache, StandardCopyOption.REPLACE_EXISTING);
                FileSystemUtils.deleteRecursively(stage);
            }
        } catch (IOException e) {
            LOG.warn("The next start will be no quicker: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Process rehearse(Path draft) throws IOException {
        if (!stopped) {
            rehearsal = new ProcessBuilder(command(draft))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(stage.resolve("rehearsal.log").toFile()))
                    .start();
        }
        return rehearsal;
    }

    private List<String> command(Path draft) {
        List<String> command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCacheOutput=" + draft));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                System.getProperty("sun.java.command").split(" ")[0],
                "--passerelle.rehearsal=true",
                "--passerelle.demo-story=false",
                "--passerelle.data=" + stage.resolve("data"),
                "--server.port=0"));
        return command;
    }

    @Override
    public synchronized void destroy() {
        stopped = true;
        if (rehearsal != null && rehearsal.isAlive()) {
            List<ProcessHandle> all = Stream.concat(rehearsal.descendants(), Stream.of(rehearsal.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
            try {
                FileSystemUtils.deleteRecursively(stage);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
