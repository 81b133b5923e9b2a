package org.passerelle.care.papers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which languages of the way card a native reader has confirmed. A sentence that changes asks for another reading.
@Service
@Transactional
class ReviewBook {

    /// @param reviewedAt absent as long as nobody has read it as it is now
    record Line(
            CardLanguage language,
            @Nullable Instant reviewedAt,
            @Nullable String reviewedBy) {}

    private final CardReviews reviews;
    private final CardLanguages languages;
    private final Clock clock;

    ReviewBook(CardReviews reviews, CardLanguages languages, Clock clock) {
        this.reviews = reviews;
        this.languages = languages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Line> all() {
        List<CardReview> made = reviews.findAll();
        return languages.all().stream().map(language -> line(language, made)).toList();
    }

    private static Line line(CardLanguage language, List<CardReview> made) {
        Optional<CardReview> stands =
                made.stream().filter(review -> review.isOf(language)).findFirst();
        return new Line(
                language,
                stands.map(CardReview::reviewedAt).orElse(null),
                stands.map(CardReview::reviewedBy).orElse(null));
    }

    public void confirm(String code, boolean reviewed, CurrentUser user) {
        CardLanguage language = languages.find(code).orElseThrow(() -> new NotFound("card-language", code));
        if (reviewed) {
            reviews.save(new CardReview(language, user.username(), clock.instant()));
        } else {
            reviews.deleteById(code);
        }
    }
}
