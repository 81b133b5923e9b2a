package org.passerelle.camunda.embedded.rest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads HTTP/1.1 requests from a connection, within limits of size and time.
final class RequestReader {

    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 200;
    private static final int LARGEST_BODY = 4 << 20;
    private static final long MOST_DISCARDED = 64 << 20;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    /// A head, from whoever has not shown the secret yet: a connection that says nothing takes the place of others.
    private static final Duration OF_A_STRANGER = Duration.ofSeconds(10);

    /// The next request. Camunda's client hangs up after 30 idle seconds: the server must not do it just as one comes.
    private static final Duration OF_OUR_CLIENT = Duration.ofMinutes(2);

    private final SocketChannel channel;
    private final Doorkeeper doorkeeper;
    private final Incoming incoming;
    private boolean known;

    RequestReader(SocketChannel channel, Doorkeeper doorkeeper) {
        this.channel = channel;
        this.incoming = new Incoming(channel);
        this.doorkeeper = doorkeeper;
    }

    /// The next request, or null when the client hung up between two.
    @Nullable
    Request next() throws IOException {
        incoming.isDueWithin(known ? OF_OUR_CLIENT : OF_A_STRANGER);
        if (!incoming.hasMore()) {
            return null;
        }
        String[] first = line().split(" ");
        if (first.length != 3) {
            throw Problem.badRequest("Not an HTTP request");
        }
        URI uri = uri(first[1]);
        Map<String, String> headers = headers();
        doorkeeper.check(uri, headers);
        known = true;
        incoming.isDueWithin(OF_OUR_CLIENT);
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            channel.write(ByteBuffer.wrap(CONTINUE));
        }
        byte[] body = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
                ? chunks()
                : bytes(length(headers.getOrDefault("content-length", "0"), 10, 0));
        return new Request(first[0], uri, headers, body);
    }

    /// Asks the connection without waiting whether the client is still there.
    boolean isAtEnd() {
        return incoming.isAtEnd();
    }

    /// Lets a client finish its sentence: cut short, it might not read the answer.
    void discard() throws IOException {
        incoming.isDueWithin(OF_A_STRANGER);
        long patience = MOST_DISCARDED;
        while (patience > 0 && incoming.fill()) {
            patience -= incoming.buffer().remaining();
        }
    }

    private static URI uri(String target) {
        try {
            URI uri = new URI(target);
            if (uri.getPath() != null && uri.getPath().startsWith("/")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw Problem.badRequest("Not a path: " + target);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MOST_HEADERS) {
                throw Problem.badRequest("Not an HTTP request");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = length(line().split(";", 2)[0].strip(), 16, body.size());
            if (size == 0) {
                headers();
                return body.toByteArray();
            }
            body.writeBytes(bytes(size));
            line();
        }
    }

    private static int length(String text, int radix, int already) {
        long length;
        try {
            length = Long.parseLong(text, radix);
        } catch (NumberFormatException e) {
            length = -1;
        }
        if (length < 0) {
            throw Problem.badRequest("Not a length: " + text);
        }
        if (length + already > LARGEST_BODY) {
            throw new Problem(413, "Payload Too Large", "A request may have " + LARGEST_BODY + " bytes");
        }
        return (int) length;
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int offset = 0;
        while (offset < count) {
            moreOrFail();
            int part = Math.min(incoming.buffer().remaining(), count - offset);
            incoming.buffer().get(bytes, offset, part);
            offset += part;
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            moreOrFail();
            char next = (char) (incoming.buffer().get() & 0xff);
            if (next == '\n') {
                int end = line.length();
                return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
            }
            line.append(next);
        }
        throw Problem.badRequest("A header is too long");
    }

    private void moreOrFail() throws IOException {
        if (!incoming.hasMore()) {
            throw new EOFException();
        }
    }
}
