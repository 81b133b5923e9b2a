package org.passerelle;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyPackageUsesOnlyWhatTheOthersOffer() {
        ApplicationModules.of(PasserelleApplication.class).verify();
    }
}
