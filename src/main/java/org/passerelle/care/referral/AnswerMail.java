package org.passerelle.care.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.messages.PlainMail;
import org.passerelle.care.messages.PlainMail.Mail;
import org.passerelle.care.messages.PlainMail.Sent;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The steps of a mail to a doctor, each a transaction: written down before anything is sent, so that no mail goes
/// twice and none is forgotten.
@Component
@Transactional
class AnswerMail {

    private static final Limit AT_ONCE = Limit.of(50);

    /// Longer than any mail server takes to answer.
    private static final Duration LOST = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 5;

    private final ReferralRepository referrals;
    private final Referrals process;
    private final PlainMail post;
    private final AnswerLetter letters;
    private final Clock clock;

    AnswerMail(ReferralRepository referrals, Referrals process, PlainMail post, AnswerLetter letters, Clock clock) {
        this.referrals = referrals;
        this.process = process;
        this.post = post;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<UUID> due() {
        return referrals.mailDue(clock.instant(), AT_ONCE);
    }

    Optional<Mail> take(UUID id) {
        return referrals
                .findLocked(id)
                .filter(referral -> referral.mail().isDue(clock.instant()))
                .map(referral -> {
                    referral.mail().take(clock.instant());
                    return letters.of(referral);
                });
    }

    void settle(UUID id, Sent sent) {
        Referral referral = referrals.getLocked(id);
        if (!referral.mail().isSending()) {
            return;
        }
        switch (sent) {
            case TAKEN -> end(referral, MailState.SENT);
            case REFUSED -> end(referral, MailState.UNSENT);
            case UNKNOWN -> end(referral, MailState.UNKNOWN);
            case NOT_YET -> {
                if (referral.mail().attempts() >= ATTEMPTS) {
                    end(referral, MailState.UNSENT);
                } else {
                    referral.mail().dueAt(clock.instant().plus(PAUSE));
                }
            }
        }
    }

    /// Those that a process took which is gone.
    void loseTrack() {
        Instant before = clock.instant().minus(LOST);
        boolean takenOnce = post.takesOnce();
        referrals.mailTakenBefore(before).stream()
                .flatMap(id -> referrals.findLocked(id).stream())
                .filter(referral -> referral.mail().wasTakenBefore(before))
                .forEach(referral -> {
                    if (takenOnce) {
                        referral.mail().dueAt(clock.instant());
                    } else {
                        end(referral, MailState.UNKNOWN);
                    }
                });
    }

    private void end(Referral referral, MailState state) {
        referral.mailIs(state, clock.instant());
        process.sayMailSent(referral, state == MailState.SENT);
    }
}
