package org.passerelle.care.referral;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.passerelle.care.messages.PlainMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sends the mails to doctors that are due, on one machine at a time.
@Configuration(proxyBeanMethods = false)
class SendAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SendAnswers.class);

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final AnswerMail mail;
    private final PlainMail post;

    SendAnswers(AnswerMail mail, PlainMail post) {
        this.mail = mail;
        this.post = post;
    }

    @Bean
    RecurringTask<Void> referralAnswers() {
        return Tasks.recurring("referral-answers", FixedDelay.of(EVERY)).execute((instance, context) -> sendDue());
    }

    void sendDue() {
        mail.loseTrack();
        mail.due().forEach(this::send);
    }

    /// What cannot be written down stays under way, until nobody knows what became of it.
    private void send(UUID id) {
        try {
            mail.take(id).ifPresent(ready -> mail.settle(id, post.send(ready)));
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "The answer to referral {} waits: {}",
                    id,
                    trouble.getClass().getSimpleName());
        }
    }
}
