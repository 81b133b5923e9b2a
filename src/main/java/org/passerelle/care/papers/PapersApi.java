package org.passerelle.care.papers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "papers", description = "What is handed out, and who may be told of a person")
class PapersApi {

    private final LiaisonDocuments documents;
    private final WayCards cards;
    private final ConsentBook consents;

    PapersApi(LiaisonDocuments documents, WayCards cards, ConsentBook consents) {
        this.documents = documents;
        this.cards = cards;
        this.consents = consents;
    }

    @GetMapping(value = "/pathways/{id}/liaison-document.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "What the practice has to know, as PDF",
            description = "409 without the person's consent, or without an appointment.")
    byte[] liaison(@PathVariable UUID id, CurrentUser user) {
        return documents.pdf(id, user);
    }

    @GetMapping(value = "/appointments/{id}/way-card.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The card the person takes along, as PDF")
    byte[] wayCard(
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Parameter(description = "ISO 639 code; absent: the person's first that we can write, else French")
                    @Nullable
                    String language,
            CurrentUser user) {
        return cards.pdf(id, language, user);
    }

    @GetMapping("/pathways/{id}/consents")
    @Operation(summary = "What the person said to our telling others, the last word first")
    List<ConsentView> consents(@PathVariable UUID id, CurrentUser user) {
        return consents.of(id, user);
    }

    @PostMapping("/pathways/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Notes what the person said: given, refused, withdrawn")
    ConsentView note(@PathVariable UUID id, @RequestBody ConsentTold told, CurrentUser user) {
        return consents.note(id, told, user);
    }
}
