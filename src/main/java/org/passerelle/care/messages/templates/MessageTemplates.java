package org.passerelle.care.messages.templates;

import java.util.List;
import java.util.Optional;
import org.passerelle.care.messages.channels.ChannelKind;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageTemplates extends Repository<MessageTemplate, MessageTemplate.Id> {

    Optional<MessageTemplate> findById(MessageTemplate.Id id);

    @Query("select t from MessageTemplate t order by t.id.event, t.id.channel, t.id.language")
    List<MessageTemplate> all();

    @Query("select t from MessageTemplate t where t.id.event = :event and t.id.channel = :channel")
    List<MessageTemplate> of(MessageEvent event, ChannelKind channel);

    @Query("select t from MessageTemplate t where t.id.language = :language")
    List<MessageTemplate> in(String language);
}
