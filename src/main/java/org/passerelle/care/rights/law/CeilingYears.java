package org.passerelle.care.rights.law;

interface CeilingYears extends DatedRows<CeilingYear> {}
