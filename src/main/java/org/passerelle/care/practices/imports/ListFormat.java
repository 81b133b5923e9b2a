package org.passerelle.care.practices.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How a list names its columns, and which of its lines are for us.
interface ListFormat {

    /// Whether a field may begin with a quotation mark that ends it; the public directory has them as plain signs.
    boolean quotes();

    /// The columns it cannot do without, of those that the list has.
    List<String> missing(List<String> header);

    /// What a line says, by the purpose of its columns; nothing empty among it. Absent when the line is not for us: no
    /// general practitioner, or not at a practice.
    Optional<Map<ListField, String>> read(Function<String, String> cell);

    /// Whether a line of a commune that is not known here is an error to tell, or just not for us.
    boolean takesElsewhere();

    /// What its column for this is called, to tell where a line is wrong.
    String column(ListField field);
}
