package org.passerelle.care.rights;

/// Where a file stands. With another way, its rights are looked at anew.
enum FileAnswer {
    GRANTED,
    REFUSED,
    WAITING,
    OTHER_WAY
}
