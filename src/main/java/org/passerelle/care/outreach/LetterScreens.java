package org.passerelle.care.outreach;

import java.util.UUID;
import org.passerelle.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The letter as a file to print or to send.
@PageController
class LetterScreens {

    private final Letters letters;

    LetterScreens(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/outreach/letters/{id}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        return letters.file(id);
    }
}
