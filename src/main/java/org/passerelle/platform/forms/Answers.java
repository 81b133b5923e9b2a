package org.passerelle.platform.forms;

import java.util.Map;

/// Accepted answers of a form: `all` stay with us, `facts` (fields marked so in the form) may also go to the engine.
public record Answers(String formId, Map<String, Object> all, Map<String, Object> facts) {}
