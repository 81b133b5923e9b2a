package org.passerelle.pathway.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pathway in plain words: what was done, what waits for whom until when, what comes next.
///
/// @param earlier done long ago, shown on demand
/// @param moving between two steps: the page asks again by itself
/// @param firstNext the number of the first step to come
public record Story(
        List<Done> earlier, List<Done> done, List<Now> now, boolean moving, List<String> next, int firstNext) {

    public record Done(String what, String who) {}

    /// `due` is told when `late`; `sooner` says what news would end it before; `href` leads to the task, absent
    /// where there is nothing to do.
    public record Now(
            String what,
            String who,
            boolean late,
            String due,
            String sooner,
            @Nullable String href) {}

    /// Where a pathway stands, as a mark: a sign, a colour, words.
    public record StandingMark(String level, String sign, String words) {}

    /// One phase of the whole pathway on a single line of marks.
    public record Phase(String words, String sign, String look, String state, boolean now) {}

    /// What to mark on the drawing, as element ids separated by spaces.
    public record Marks(String done, String now, String late) {}
}
