package parley.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends requests byte by byte as it is told to, wrong ones too. */
final class Http {

    private final int port;

    Http(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param head the status line and the headers, in lower case
     */
    record Answer(int status, String head, String body) {}

    /** A request without a body. */
    Answer get(String path, String... headers) {
        return send(request("GET", path, new byte[0], headers));
    }

    /** A request with JSON. */
    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer send(String method, String path, String json) {
        return send(request(method, path, json.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json"));
    }

    /** A whole request; {@code Host} is ours unless a header says otherwise. */
    byte[] request(String method, String path, byte[] body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
        lines.addAll(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: 127.0.0.1:" + port);
        }
        if (body.length > 0 && lines.stream().noneMatch(line -> line.startsWith("Content-Length:"))) {
            lines.add("Content-Length: " + body.length);
        }
        lines.add("Connection: close");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Sends some bytes and waits for what comes back. */
    Answer send(byte[] request) {
        try (Socket socket = begin(request)) {
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends some bytes and leaves the connection open. */
    Socket begin(byte[] request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(request);
        return socket;
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
    }
}
