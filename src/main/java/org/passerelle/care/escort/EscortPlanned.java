package org.passerelle.care.escort;

/// It is settled how the person comes to the appointment.
record EscortPlanned(@OneSentenceEach EscortLevel level) implements EscortHistory {}
