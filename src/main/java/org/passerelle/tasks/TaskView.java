package org.passerelle.tasks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One task with its form: `form` is the Camunda form schema as JSON in the reader's language (absent when the model
/// names none), `data` what the form shows, options of `valuesKey` lists included. `mayComplete` says whether this user
/// is of the audience and nobody else holds it.
public record TaskView(TaskLine task, @Nullable String form, Map<String, Object> data, boolean mayComplete) {}
