package org.passerelle.care.interpreting;

import org.passerelle.pathway.Happening;

/// What the history tells of languages and interpreters; languages as ISO 639-3 codes.
sealed interface InterpretingHistory extends Happening {

    record LanguageShared(String language) implements InterpretingHistory {}

    record InterpreterAlreadyArranged() implements InterpretingHistory {}

    record InterpreterNeeded() implements InterpretingHistory {}

    /// No funding line has enough left for it, or none may pay.
    record NoLinePays() implements InterpretingHistory {}

    /// A supervisor said who pays all the same.
    record FundingDecided() implements InterpretingHistory {}

    record InterpreterNotFound() implements InterpretingHistory {}

    /// The supervisor decided so.
    record WithoutInterpreter() implements InterpretingHistory {}

    /// Asked for, and the supplier has not confirmed yet.
    record InterpreterToConfirm(String language, String supplier) implements InterpretingHistory {}

    record InterpreterArranged(
            String language, @OneSentenceEach InterpreterMode mode) implements InterpretingHistory {}
}
