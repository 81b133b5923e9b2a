package org.passerelle.camunda.embedded.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which call goes where. `{name}` in a path stands for any one segment; plain words win over it.
public final class Routes {

    /// Answers one call; a thrown [Problem] becomes the answer.
    @FunctionalInterface
    public interface Handler {
        Answer handle(HttpCall call) throws Exception;
    }

    record Match(Handler handler, Map<String, String> pathValues) {}

    private final Node root = new Node();

    public Routes on(String method, String path, Handler handler) {
        Node node = root;
        List<String> names = new ArrayList<>();
        for (String segment : segments(path)) {
            boolean named = segment.startsWith("{");
            if (named) {
                names.add(segment.substring(1, segment.length() - 1));
            }
            node = node.children.computeIfAbsent(named ? "*" : segment, _ -> new Node());
        }
        node.handlers.put(method, new Endpoint(handler, List.copyOf(names)));
        return this;
    }

    @Nullable
    Match find(String method, String path) {
        List<String> values = new ArrayList<>();
        Node node = root.find(segments(path), 0, values);
        Endpoint endpoint = node == null ? null : node.handlers.get(method);
        if (endpoint == null) {
            return null;
        }
        Map<String, String> pathValues = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            pathValues.put(endpoint.names().get(i), values.get(i));
        }
        return new Match(endpoint.handler(), pathValues);
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }

    private record Endpoint(Handler handler, List<String> names) {}

    private static final class Node {

        final Map<String, Node> children = new HashMap<>();
        final Map<String, Endpoint> handlers = new HashMap<>();

        @Nullable
        Node find(String[] segments, int index, List<String> values) {
            if (index == segments.length) {
                return handlers.isEmpty() ? null : this;
            }
            Node plain = children.get(segments[index]);
            Node found = plain == null ? null : plain.find(segments, index + 1, values);
            Node any = children.get("*");
            if (found != null || any == null) {
                return found;
            }
            values.add(segments[index]);
            found = any.find(segments, index + 1, values);
            if (found == null) {
                values.removeLast();
            }
            return found;
        }
    }
}
