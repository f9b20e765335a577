package dev.huigu.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A kept-alive HTTP/1.1 connection, blocking, that is made anew when the server closes it after so many requests.
 * It does as little as it can: the clients run on the processors of
 * the product that they measure.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final int port;
    private Socket socket;
    private InputStream input;

    public HttpConnection(int port) throws IOException {
        this.port = port;
        connect();
    }

    public static byte[] get(String path, String authorization) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, authorization)
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] post(String path, String authorization, String mediaType, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, authorization, mediaType, content.length)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + content.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        return request;
    }

    /** Sends a request over a connection of its own. */
    public static String once(int port, byte[] request) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.exchange(request);
        }
    }

    /**
     * Sends a whole request and reads the whole answer.
     *
     * @return the body
     * @throws IOException also if the answer is no success
     */
    public String exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            last |= lower.startsWith("connection:") && lower.endsWith("close");
        }
        String body = chunked ? chunks() : text((int) length);
        if (last) {
            close();
            connect();
        }
        if (status.charAt(STATUS_AT) != '2') {
            throw new IOException(status + " " + body);
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    /** Chunks may cut a character in two; what is measured answers in ASCII where it matters. */
    private String text(int length) throws IOException {
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = input.read()) != '\n') {
            if (next == -1) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
