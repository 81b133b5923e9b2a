package org.passerelle.supervision;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The supervisor's wish to resume, with whose it is, carried out until it has succeeded.
@Configuration(proxyBeanMethods = false)
class ResumePathways {

    static final TaskDescriptor<String> TASK = TaskDescriptor.of("resume-pathways", String.class);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<String> resumptionOfPathways(LostPathways lost) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(BETWEEN_TRIES))
                .onDeadExecutionRevive()
                .execute((instance, context) -> lost.resume(instance.getData()));
    }
}
