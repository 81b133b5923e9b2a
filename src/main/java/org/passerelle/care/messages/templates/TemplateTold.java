package org.passerelle.care.messages.templates;

import org.jspecify.annotations.Nullable;

/// A template as it is told. `reviewed`: whoever tells it says that a native reader confirmed it.
public record TemplateTold(
        @Nullable String subject,
        @Nullable String body,
        @Nullable Boolean reviewed) {}
