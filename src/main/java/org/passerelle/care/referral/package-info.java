/// A doctor asks us to accompany a patient, by a link without account or on the phone: the patient is called within a
/// working day, somebody says yes or no, and the doctor hears it once (decision 35).
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.messages",
            "care.practices",
            "pathway",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.privacy",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
