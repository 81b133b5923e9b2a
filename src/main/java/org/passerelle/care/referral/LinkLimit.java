package org.passerelle.care.referral;

import java.time.InstantSource;
import org.passerelle.platform.web.TryLimit;
import org.springframework.stereotype.Component;

/// Links that lead nowhere, tried one after the other.
@Component
class LinkLimit extends TryLimit {

    LinkLimit() {
        super(InstantSource.system());
    }
}
