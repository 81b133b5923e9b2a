package org.passerelle.reports;

import java.text.NumberFormat;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Pages call it as `@figureWords`.
@Component("figureWords")
class FigureWords {

    private final Sentences sentences;

    FigureWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /// "17 · 63,0 % de 27"; of nothing just the number.
    public String of(Share share) {
        if (share.percent() == null) {
            return String.valueOf(share.part());
        }
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(1);
        return sentences.say("figures.share", share.part(), format.format(share.percent()), share.of());
    }
}
