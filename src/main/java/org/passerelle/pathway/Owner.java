package org.passerelle.pathway;

import org.jspecify.annotations.Nullable;

/// Who has to act while a pathway waits: the person who took the task, the team that may take it, or a machine, which
/// waits for a date or a message.
public sealed interface Owner {

    record User(String username) implements Owner {}

    record Team(String programme) implements Owner {}

    record Machine() implements Owner {}

    /// How a table tells owners apart; their names alone could not.
    enum Kind {
        USER,
        TEAM,
        MACHINE
    }

    /// As a table keeps it, see [#kind()] and [#name()].
    static Owner kept(Kind kind, @Nullable String name) {
        return switch (kind) {
            case USER -> new User(String.valueOf(name));
            case TEAM -> new Team(String.valueOf(name));
            case MACHINE -> new Machine();
        };
    }

    default Kind kind() {
        return switch (this) {
            case User _ -> Kind.USER;
            case Team _ -> Kind.TEAM;
            case Machine _ -> Kind.MACHINE;
        };
    }

    default @Nullable String name() {
        return switch (this) {
            case User(String username) -> username;
            case Team(String programme) -> programme;
            case Machine _ -> null;
        };
    }
}
