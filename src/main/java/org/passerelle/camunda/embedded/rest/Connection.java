package org.passerelle.camunda.embedded.rest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One client's connection: requests one after the other.
final class Connection implements ConnectionState {

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private final SocketChannel channel;
    private final RequestReader reader;
    private final Router router;

    Connection(SocketChannel channel, Doorkeeper doorkeeper, Router router) {
        this.channel = channel;
        this.reader = new RequestReader(channel, doorkeeper);
        this.router = router;
    }

    void serve() throws IOException {
        boolean last = false;
        while (!last) {
            try {
                Request request = reader.next();
                if (request == null) {
                    return;
                }
                last = request.isLast();
                write(router.answer(request, this), last);
            } catch (Problem e) {
                // what follows on this connection is not to be trusted
                last = true;
                write(e.answer("/"), true);
                channel.shutdownOutput();
                reader.discard();
            }
        }
    }

    private void write(Answer answer, boolean last) throws IOException {
        String head = "HTTP/1.1 " + answer.status() + " " + REASONS.getOrDefault(answer.status(), "Unknown") + "\r\n"
                + (answer.status() == 204 ? "" : "Content-Type: " + answer.contentType() + "\r\n")
                + (answer.status() == 204 ? "" : "Content-Length: " + answer.body().length + "\r\n")
                + (last ? "Connection: close\r\n" : "")
                + "\r\n";
        byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length + answer.body().length)
                .put(bytes)
                .put(answer.body())
                .flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public boolean isGone() {
        return reader.isAtEnd();
    }
}
