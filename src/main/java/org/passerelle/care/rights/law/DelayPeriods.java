package org.passerelle.care.rights.law;

interface DelayPeriods extends DatedRows<DelayPeriod> {}
