package org.passerelle.practices;

enum PracticeAnswer {
    ACCEPTED,
    DECLINED,
    NO_ANSWER
}
