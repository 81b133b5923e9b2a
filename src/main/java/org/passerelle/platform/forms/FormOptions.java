package org.passerelle.platform.forms;

import java.util.List;
import java.util.UUID;

/// Supplies the list a form names by `valuesKey`, for one pathway at the moment the form is shown or checked.
public interface FormOptions {

    String valuesKey();

    List<Option> options(UUID pathwayId);

    record Option(String value, String label) {}
}
