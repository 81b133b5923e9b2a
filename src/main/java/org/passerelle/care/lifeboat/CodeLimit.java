package org.passerelle.care.lifeboat;

import java.time.InstantSource;
import org.passerelle.platform.web.TryLimit;
import org.springframework.stereotype.Component;

/// Codes typed on the page of the card. Right ones count like wrong ones, or the limit would tell which are right.
@Component
class CodeLimit extends TryLimit {

    CodeLimit() {
        super(InstantSource.system());
    }
}
