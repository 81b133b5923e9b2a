package org.passerelle.care.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programmes;
import org.passerelle.pathway.PathwayLine;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.PersonWords;
import org.passerelle.person.SamePeople;
import org.passerelle.person.SamePeople.Alike;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom a referral may be about: somebody new, somebody we know, or somebody whose pathway it joins. A human says it.
@Component
@Transactional
class WhoItMayBe {

    /// @param whom as [Whom] writes it
    record Choice(String whom, String words) {}

    /// @param elsewhere another team knows the number; only the supervisor sees whose it is, and decides
    record Choices(List<Choice> choices, boolean elsewhere) {}

    private final ReferralRepository referrals;
    private final SamePeople same;
    private final Pathways pathways;
    private final Programmes programmes;
    private final PersonWords words;
    private final Sentences sentences;

    WhoItMayBe(
            ReferralRepository referrals,
            SamePeople same,
            Pathways pathways,
            Programmes programmes,
            PersonWords words,
            Sentences sentences) {
        this.referrals = referrals;
        this.same = same;
        this.pathways = pathways;
        this.programmes = programmes;
        this.words = words;
        this.sentences = sentences;
    }

    /// Nobody once it is decided.
    Choices of(UUID referralId, CurrentUser user) {
        Referral referral = referrals.findById(referralId).orElseThrow(() -> new NotFound("referral", referralId));
        if (referral.isDecided()) {
            return new Choices(List.of(), false);
        }
        SamePeople.Found found = same.find(referral.alias(), referral.who().phone(), user);
        List<Choice> choices = new ArrayList<>();
        found.alike().forEach(person -> choices.addAll(choices(person, referral.programme(), user)));
        if (!found.elsewhere()) {
            choices.add(new Choice(Whom.NEW, sentences.say("referral.whom.new", referral.alias())));
        }
        return new Choices(choices, found.elsewhere());
    }

    private List<Choice> choices(Alike person, String programme, CurrentUser user) {
        String name = sentences.say(
                person.sameNumber() ? "referral.whom.same-number" : "referral.whom.alike",
                person.alias(),
                words.languages(person.languages()));
        List<PathwayLine> open = pathways.ofPerson(person.personId(), user).stream()
                .filter(pathway -> pathway.state() != PathwayState.CLOSED)
                .toList();
        List<Choice> choices = new ArrayList<>(open.stream()
                .map(pathway -> new Choice(
                        Whom.pathway(pathway.id()),
                        sentences.say("referral.whom.join", name, programmes.name(pathway.programme()))))
                .toList());
        if (open.stream().noneMatch(pathway -> pathway.programme().equals(programme))) {
            choices.add(new Choice(Whom.person(person.personId()), sentences.say("referral.whom.start", name)));
        }
        return choices;
    }
}
