package org.passerelle.camunda;

/// The engine takes a user task away. It may say so before the word that offered it was heard.
public record UserTaskCanceled(UserTaskCreated task) {}
