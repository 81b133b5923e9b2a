package org.passerelle.care.escort;

import org.passerelle.pathway.Happening;

/// What the history tells of escorts.
sealed interface EscortHistory extends Happening permits EscortPlanned {}
