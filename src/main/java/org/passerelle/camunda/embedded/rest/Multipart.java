package org.passerelle.camunda.embedded.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `multipart/form-data`.
final class Multipart {

    record Part(String name, @Nullable String fileName, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern BOUNDARY = Pattern.compile("(?i)multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    static List<Part> parse(String contentType, byte[] body) {
        Matcher type = BOUNDARY.matcher(contentType);
        if (!type.matches()) {
            throw new Problem(415, "Unsupported Media Type", "Content-Type '" + contentType + "' is not supported");
        }
        byte[] boundary = ("--" + type.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] separator = ("\r\n--" + type.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int start = indexOf(body, boundary, 0);
        while (start >= 0) {
            start += start == 0 || parts.isEmpty() ? boundary.length : separator.length;
            int end = indexOf(body, separator, start);
            if (end < 0) {
                return parts;
            }
            parts.add(part(body, start, end));
            start = end;
        }
        return parts;
    }

    private static Part part(byte[] body, int start, int end) {
        int head = indexOf(body, END_OF_HEAD, start);
        if (head < 0 || head > end) {
            throw Problem.badRequest("Failed to parse multipart request");
        }
        String headers = new String(body, start, head - start, StandardCharsets.UTF_8);
        String name = parameter(headers, "name");
        byte[] content = Arrays.copyOfRange(body, Math.min(head + END_OF_HEAD.length, end), end);
        return new Part(name == null ? "" : name, parameter(headers, "filename"), content);
    }

    private static @Nullable String parameter(String headers, String name) {
        Matcher found = Pattern.compile("(?i)[; ]" + name + "=\"([^\"]*)\"").matcher(headers);
        return found.find() ? found.group(1) : null;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
