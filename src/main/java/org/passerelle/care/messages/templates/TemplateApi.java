package org.passerelle.care.messages.templates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.platform.refusals.Codes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/message-templates")
@Tag(name = "messages")
class TemplateApi {

    record All(List<TemplateView> items) {}

    private final TemplateBook book;

    TemplateApi(TemplateBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "All texts of messages: each event, channel and language")
    All all() {
        return new All(book.all());
    }

    @PutMapping("/{event}/{channel}/{language}")
    @Operation(
            summary = "Changes a text",
            description = "`reviewed` says that a native reader confirmed it. When the French changes, its translations"
                    + " wait for a reader again. Placeholders: {day}, {time}, {place}, {team}, {phone}.")
    TemplateView change(
            @PathVariable String event,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestBody TemplateTold told,
            CurrentUser user) {
        return book.change(
                Codes.read(MessageEvent.class, "event", event),
                Codes.read(ChannelKind.class, "channel", channel),
                language,
                told,
                user);
    }
}
