package org.passerelle.care.messages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.pathway.CarePanel;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactBook;
import org.passerelle.person.ContactWishView;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was written to the person and what will be, on the pathway's page and in its API answer.
@Component
class MessagePanel implements CarePanel<MessagePanel.Written> {

    private static final Limit SHOWN = Limit.of(8);
    private static final Set<String> UNWANTED =
            Set.of(MessageWhy.NO_PERMISSION.name(), MessageWhy.PERSON_STOPPED.name());

    /// `allowed` says whether the person may be written to at all now.
    record Written(UUID personId, boolean allowed, boolean stopped, List<MessageView> messages) {

        /// Those to show at first sight.
        public List<MessageView> shown() {
            return messages.stream().filter(message -> !isUnwanted(message)).toList();
        }

        /// Those that did not leave because the person still does not want any: nobody has anything to do about them.
        public List<MessageView> unwanted() {
            return messages.stream().filter(this::isUnwanted).toList();
        }

        private boolean isUnwanted(MessageView message) {
            return !allowed && message.why() != null && UNWANTED.contains(message.why());
        }

        /// Those about the latest appointment that left, or may have.
        public List<MessageView> sent() {
            return messages.stream()
                    .filter(message ->
                            message.appointmentId().equals(messages.getFirst().appointmentId()))
                    .filter(message -> message.state() == MessageState.SENT || message.isUnknown())
                    .toList();
        }
    }

    private final Messages messages;
    private final Pathways pathways;
    private final ContactBook contacts;

    MessagePanel(Messages messages, Pathways pathways, ContactBook contacts) {
        this.messages = messages;
        this.pathways = pathways;
        this.contacts = contacts;
    }

    @Override
    public String house() {
        return "messages";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Written> of(UUID pathwayId) {
        UUID personId = pathways.facts(pathwayId).personId();
        ContactWishView wish = contacts.wish(personId);
        List<MessageView> latest = messages.findByPathwayIdOrderByDueAtDescIdDesc(pathwayId, SHOWN).stream()
                .map(Message::view)
                .toList();
        return Optional.of(new Written(personId, wish.allowsSomething(), wish.stopped(), latest));
    }
}
