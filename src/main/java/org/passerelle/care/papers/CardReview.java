package org.passerelle.care.papers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A native reader has read the sentences of a language, as they were then.
@Entity
@Table(name = "way_card_review")
class CardReview {

    @Id
    private String language;

    private String sentences;
    private Instant reviewedAt;
    private String reviewedBy;

    @SuppressWarnings("NullAway.Init")
    protected CardReview() {}

    CardReview(CardLanguage read, String by, Instant at) {
        this.language = read.code();
        this.sentences = read.fingerprint();
        this.reviewedAt = at;
        this.reviewedBy = by;
    }

    boolean isOf(CardLanguage now) {
        return language.equals(now.code()) && sentences.equals(now.fingerprint());
    }

    String language() {
        return language;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    String reviewedBy() {
        return reviewedBy;
    }
}
