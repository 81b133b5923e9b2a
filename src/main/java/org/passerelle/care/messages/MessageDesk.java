package org.passerelle.care.messages;

import java.time.Clock;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What humans see of messages, and say about them. What one does not see is unknown to one.
@Service
@Transactional
public class MessageDesk {

    private final Messages messages;
    private final MessageList list;
    private final Pathways pathways;
    private final PathwayAccess access;
    private final Clock clock;

    MessageDesk(Messages messages, MessageList list, Pathways pathways, PathwayAccess access, Clock clock) {
        this.messages = messages;
        this.list = list;
        this.pathways = pathways;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PageOf<MessageView> list(MessageQuery query, CurrentUser user) {
        if (query.pathwayId() != null) {
            pathways.refuseUnlessSeen(query.pathwayId(), user);
        }
        return list.read(query, user);
    }

    MessageView sendAgain(UUID id, CurrentUser user) {
        Message message = seen(id, user);
        message.sendAgain(user.username(), clock.instant());
        return message.view();
    }

    MessageView arrived(UUID id, CurrentUser user) {
        Message message = seen(id, user);
        message.arrived(user.username(), clock.instant());
        return message.view();
    }

    /// How many somebody should look at.
    @Transactional(readOnly = true)
    public long inTrouble() {
        return messages.countByStateIn(MessageState.TROUBLE);
    }

    private Message seen(UUID id, CurrentUser user) {
        return messages.findLocked(id)
                .filter(message -> access.sees(user, message.programme()))
                .orElseThrow(() -> new NotFound("message", id));
    }
}
