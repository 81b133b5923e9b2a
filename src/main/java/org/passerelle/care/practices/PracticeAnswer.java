package org.passerelle.care.practices;

enum PracticeAnswer {
    ACCEPTED,
    DECLINED,
    NO_ANSWER
}
