package org.passerelle.camunda;

/// Answers one job type of the models. The components of the request are the variables it reads, those of the answer
/// the variables it writes: nothing else travels. A request component named `processInstanceKey` is the key of the
/// instance the job belongs to. Runs in one transaction and is never run twice for the same job, see [Inbox].
///
/// Throw [BusinessRefusal] for a refusal the model catches; anything else is retried, then shown to the supervisor.
public interface Worker<I extends Record, O extends Record> {

    String jobType();

    O work(I request);

    /// The answer when there is nothing to say.
    record Nothing() {}
}
