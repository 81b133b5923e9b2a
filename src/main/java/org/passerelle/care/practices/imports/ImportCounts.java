package org.passerelle.care.practices.imports;

/// What became of the lines of a list so far.
final class ImportCounts {

    long read;
    long created;
    long updated;
    long unchanged;
    long skipped;
    long refused;
}
