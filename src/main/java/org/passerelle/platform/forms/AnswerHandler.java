package org.passerelle.platform.forms;

/// Makes facts of the answers to one form. Runs in the transaction that ends the task: what it writes, the history and
/// the word to the engine stand together or not at all.
///
/// The components of `A` are the fields of the form, private ones included; a field that is hidden or not answered is
/// null. A field the record does not name stays with the task. `F` are the facts that the models read: nothing else
/// leaves for the engine, and a fact that is null this time takes away the one of an earlier time.
///
/// A form without a handler works all the same: its answers stay with the task, fields it marks as facts are sent.
public interface AnswerHandler<A extends Record, F extends Record> {

    String formId();

    /// Throws [org.passerelle.platform.refusals.InvalidInput] naming the field that cannot stand; nothing is changed.
    F handle(AnsweredTask task, A answer);

    /// When no model needs to know.
    record NoFacts() {}
}
