package org.passerelle.care.messages;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.messages.channels.Channels;
import org.passerelle.care.messages.channels.MessageOutbox;
import org.passerelle.person.People;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What was written to people: the messages, what to do about those that did not arrive, and on trial what would have
/// left.
@PageController
@RequestMapping("/messages")
class MessageScreens {

    /// What a supervisor looks for, in this order.
    private enum Show {
        TROUBLE(MessageState.TROUBLE),
        SKIPPED(Set.of(MessageState.SKIPPED, MessageState.STOPPED)),
        SENT(Set.of(MessageState.SENT)),
        PLANNED(Set.of(MessageState.PLANNED, MessageState.SENDING)),
        ALL(Set.of());

        private final Set<MessageState> states;

        Show(Set<MessageState> states) {
            this.states = states;
        }
    }

    private final MessageDesk desk;
    private final People people;
    private final MessageOutbox outbox;
    private final Channels channels;
    private final Sentences sentences;

    MessageScreens(MessageDesk desk, People people, MessageOutbox outbox, Channels channels, Sentences sentences) {
        this.desk = desk;
        this.people = people;
        this.outbox = outbox;
        this.channels = channels;
        this.sentences = sentences;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID pathway,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user,
            Model model) {
        Show shown = read(show, pathway);
        PageOf<MessageView> page =
                desk.list(new MessageQuery(pathway, shown.states, cursor, PageOf.DEFAULT_LIMIT), user);
        model.addAttribute("page", page);
        model.addAttribute(
                "names",
                people.names(page.items().stream().map(MessageView::personId).collect(Collectors.toSet())));
        model.addAttribute("pathway", pathway);
        model.addAttribute("show", shown.name());
        model.addAttribute("shows", Show.values());
        model.addAttribute("keeps", channels.keeps());
        return "care/messages/list";
    }

    private static Show read(@Nullable String typed, @Nullable UUID pathway) {
        for (Show show : Show.values()) {
            if (show.name().equals(typed)) {
                return show;
            }
        }
        return pathway == null ? Show.TROUBLE : Show.ALL;
    }

    @PostMapping("/{id}/retry")
    String retry(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID pathway,
            CurrentUser user,
            RedirectAttributes after) {
        return settle(known -> desk.sendAgain(known, user), id, pathway, "messages.retried", after);
    }

    @PostMapping("/{id}/arrival")
    String arrived(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID pathway,
            CurrentUser user,
            RedirectAttributes after) {
        return settle(known -> desk.arrived(known, user), id, pathway, "messages.arrived", after);
    }

    private String settle(
            Consumer<UUID> verb, UUID id, @Nullable UUID pathway, String sentence, RedirectAttributes after) {
        try {
            verb.accept(id);
            after.addFlashAttribute("told", sentences.say(sentence));
        } catch (Conflict settled) {
            after.addFlashAttribute("trouble", sentences.say("conflict." + settled.code()));
        }
        return pathway == null ? "redirect:/messages" : "redirect:/pathways/" + pathway;
    }

    @GetMapping("/outbox")
    String outbox(Model model) {
        model.addAttribute("letters", channels.keeps() ? outbox.latest() : List.of());
        model.addAttribute("keeps", channels.keeps());
        return "care/messages/outbox";
    }
}
