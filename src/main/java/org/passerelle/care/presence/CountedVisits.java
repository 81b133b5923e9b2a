package org.passerelle.care.presence;

import java.util.List;

record CountedVisits(List<LaterVisitView> items) {}
