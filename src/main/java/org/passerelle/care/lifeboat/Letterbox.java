package org.passerelle.care.lifeboat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.passerelle.person.ContactsLeft;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.TooMany;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what somebody leaves, whatever the code.
@Service
@Transactional
class Letterbox {

    private final ContactsLeft left;
    private final LifeboatTries tries;
    private final CodeLimit limit;
    private final Clock clock;

    Letterbox(ContactsLeft left, LifeboatTries tries, CodeLimit limit, Clock clock) {
        this.left = left;
        this.tries = tries;
        this.limit = limit;
        this.clock = clock;
    }

    /// Throws [InvalidInput] naming what no card and no contact can be, which says nothing about any card, and
    /// [TooMany].
    void put(CardTold told, String address) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<CardCode> code = CardCode.read(told.code() == null ? "" : told.code());
        if (code.isEmpty()) {
            problems.add(new FieldProblem("code", "card.code"));
        }
        problems.addAll(ContactsLeft.problems(told.left()));
        InvalidInput.throwIfAny(problems);
        limit.count(address);
        tries.save(new LifeboatTry(left.put(told.left()), code.orElseThrow(), clock.instant()));
    }
}
