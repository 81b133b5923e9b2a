/// What is written to people about their appointments, by itself: the intent is a row of the transaction in which the
/// thing happened ([PlanMessages]); [SendMessages] takes the rows that are due, sends each under its own key and writes
/// down what became of it. What nobody can know is shown to a human, who says whether it arrived (decision 28).
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.appointments",
            "care.messages.channels",
            "care.messages.templates",
            "care.practices",
            "pathway",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
