package org.passerelle.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Asks axe what on a page some people cannot read or reach, and the browser whether a phone has to scroll it sideways.
final class Axe {

    private static final String SOURCE = source();

    /// With everything unfolded but the menu of the account, which would lie over the page.
    private static final String UNFOLD =
            "() => document.querySelectorAll('main details').forEach(part => part.open = true)";

    private static final String LOOK = """
        async () => {
          const found = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] });
          return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' (' + rule.help + '): ' + node.html));
        }
        """;

    /// The right edges tell what is too wide.
    private static final String WIDER = """
        () => {
          const inside = innerWidth;
          if (document.documentElement.scrollWidth <= inside) {
            return [];
          }
          const wide = [...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > inside);
          return ['wider than the phone: ' + wide.slice(0, 3).map(one => one.outerHTML.slice(0, 150)).join(' … ')];
        }
        """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> complaints(Page page) {
        page.evaluate(UNFOLD);
        page.evaluate(SOURCE);
        return Stream.of(WIDER, LOOK)
                .flatMap(look -> ((List<String>) page.evaluate(look)).stream())
                .toList();
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
