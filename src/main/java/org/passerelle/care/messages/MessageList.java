package org.passerelle.care.messages;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.springframework.stereotype.Component;

/// Messages of those whom the user may see, the latest first, from where the page before ended.
@Component
class MessageList {

    private final EntityManager entities;
    private final PathwayAccess access;

    MessageList(EntityManager entities, PathwayAccess access) {
        this.entities = entities;
        this.access = access;
    }

    PageOf<MessageView> read(MessageQuery query, CurrentUser user) {
        List<String> wanted = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> with = new HashMap<>();
        PathwayAccess.Scope seen = access.scope(user);
        if (!seen.all()) {
            wanted.add("m.programme in :teams");
            with.put("teams", seen.teams());
        }
        if (query.pathwayId() != null) {
            wanted.add("m.pathwayId = :pathway");
            with.put("pathway", query.pathwayId());
        }
        if (!query.states().isEmpty()) {
            wanted.add("m.state in :states");
            with.put("states", query.states());
        }
        if (query.cursor() != null) {
            PageCursor after = PageCursor.read(query.cursor(), 2);
            wanted.add("(m.dueAt < :due or (m.dueAt = :due and m.id < :id))");
            with.put("due", after.instant(0));
            with.put("id", after.uuid(1));
        }
        TypedQuery<Message> lines = entities.createQuery(
                "select m from Message m where " + String.join(" and ", wanted) + " order by m.dueAt desc, m.id desc",
                Message.class);
        with.forEach(lines::setParameter);
        List<MessageView> found = lines.setMaxResults(query.limit() + 1).getResultList().stream()
                .map(Message::view)
                .toList();
        return PageOf.of(found, query.limit(), last -> PageCursor.of(last.dueAt(), last.id()));
    }
}
