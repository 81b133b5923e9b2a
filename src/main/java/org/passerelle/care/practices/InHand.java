package org.passerelle.care.practices;

import java.util.List;
import java.util.UUID;

/// What others have in hand with a practice, so that nobody asks it the same twice: told on its page.
public interface InHand {

    /// In sentences of the reader's language.
    List<String> with(UUID practiceId);
}
