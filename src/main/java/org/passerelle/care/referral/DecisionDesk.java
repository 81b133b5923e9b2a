package org.passerelle.care.referral;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.referral.ReferralHistory.JoinedByReferral;
import org.passerelle.care.referral.ReferralHistory.OpenedByReferral;
import org.passerelle.pathway.NewPathway;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.Contacts;
import org.passerelle.person.NewContact;
import org.passerelle.person.NewPerson;
import org.passerelle.person.People;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides about referrals, once each. Accepted, a pathway is opened or joined in the same transaction.
@Service
@Transactional
class DecisionDesk {

    private static final int LONGEST_WORD = 500;
    private static final String STEP = "referral";

    private final ReferralRepository referrals;
    private final Referrals beginnings;
    private final WhoItMayBe whoItMayBe;
    private final PathwayAccess access;
    private final Pathways pathways;
    private final PathwayHistory history;
    private final People people;
    private final Contacts contacts;
    private final Clock clock;

    DecisionDesk(
            ReferralRepository referrals,
            Referrals beginnings,
            WhoItMayBe whoItMayBe,
            PathwayAccess access,
            Pathways pathways,
            PathwayHistory history,
            People people,
            Contacts contacts,
            Clock clock) {
        this.referrals = referrals;
        this.beginnings = beginnings;
        this.whoItMayBe = whoItMayBe;
        this.access = access;
        this.pathways = pathways;
        this.history = history;
        this.people = people;
        this.contacts = contacts;
        this.clock = clock;
    }

    enum Wish {
        ACCEPT,
        DECLINE,
        /// The supervisor is to decide.
        PASS_ON
    }

    /// On the referral's page or by the API. Throws [NotFound] for whoever does not see it, [Conflict] when it is
    /// decided, [InvalidInput] naming what cannot stand.
    void decide(UUID id, DecisionTold told, CurrentUser user) {
        Referral referral = referrals.getLocked(id);
        if (!access.sees(user, referral.programme())) {
            throw new NotFound("referral", id);
        }
        referral.refuseIfDecided();
        switch (Codes.require(Wish.class, "decision", told.decision())) {
            case ACCEPT -> accept(referral, told.whom(), told.word(), user);
            case DECLINE ->
                decline(referral, Codes.require(DeclineReason.class, "reason", told.reason()), told.word(), user);
            case PASS_ON -> {
                referral.passOn();
                beginnings.say(ReferralMessage.REFERRAL_PASSED_ON, referral);
                return;
            }
        }
        beginnings.say(ReferralMessage.REFERRAL_DECIDED, referral);
    }

    void accept(Referral referral, @Nullable String whom, @Nullable String word, CurrentUser user) {
        referral.refuseIfDecided();
        String said = word(word);
        WhoItMayBe.Choices known = whoItMayBe.of(referral.id(), user);
        if (whom == null || whom.isBlank()) {
            throw new InvalidInput("whom", "required");
        }
        UUID pathway =
                switch (Whom.read(whom)) {
                    case Whom.NewPerson _ -> {
                        if (known.elsewhere()) {
                            throw new Conflict("referral.elsewhere");
                        }
                        yield open(newPerson(referral, user), referral, user);
                    }
                    case Whom.Known(UUID personId) -> {
                        UUID opened = open(personId, referral, user);
                        keepNumber(personId, referral, user);
                        yield opened;
                    }
                    case Whom.Joins(UUID pathwayId) -> {
                        keepNumber(join(pathwayId, user), referral, user);
                        yield pathwayId;
                    }
                };
        referral.accept(pathway, said, user.username(), clock.instant());
    }

    void decline(Referral referral, @Nullable DeclineReason why, @Nullable String word, CurrentUser user) {
        referral.refuseIfDecided();
        if (why == null) {
            throw new InvalidInput("declineReason", "required");
        }
        String said = word(word);
        if (said == null) {
            throw new InvalidInput("word", "required");
        }
        referral.decline(why, said, user.username(), clock.instant());
    }

    private UUID newPerson(Referral referral, CurrentUser user) {
        return people.add(
                new NewPerson(
                        referral.alias(),
                        referral.who().phone(),
                        List.of(referral.who().language()),
                        null),
                user.username());
    }

    private UUID open(UUID personId, Referral referral, CurrentUser user) {
        UUID pathway = pathways.open(
                new NewPathway(personId, referral.programme(), referral.who().wish()), user);
        history.writeBy(user.username(), pathway, STEP, new OpenedByReferral());
        return pathway;
    }

    /// Whose pathway it is.
    private UUID join(UUID pathwayId, CurrentUser user) {
        PathwayView pathway;
        try {
            pathway = pathways.seenLocked(pathwayId, user);
        } catch (NotFound unseen) {
            throw new InvalidInput("whom", "option.unknown", Whom.pathway(pathwayId));
        }
        if (pathway.state() == PathwayState.CLOSED) {
            throw new Conflict("referral.closed");
        }
        history.writeBy(user.username(), pathwayId, STEP, new JoinedByReferral());
        return pathway.personId();
    }

    /// The number the doctor told is another way to the person.
    private void keepNumber(UUID personId, Referral referral, CurrentUser user) {
        String number = referral.who().phone();
        boolean known =
                contacts.of(personId, user).stream().anyMatch(contact -> Objects.equals(contact.number(), number));
        if (!known) {
            contacts.add(personId, new NewContact("PHONE", number, null, "NOT_ASKED"), user);
        }
    }

    private static @Nullable String word(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String word = typed.strip();
        if (word.length() > LONGEST_WORD) {
            throw new InvalidInput("word", "text.long", LONGEST_WORD);
        }
        if (!PlainText.canBeKept(word)) {
            throw new InvalidInput("word", "text.characters", PlainText.refused(word));
        }
        return word;
    }
}
