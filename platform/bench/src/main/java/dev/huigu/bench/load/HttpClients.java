package dev.huigu.bench.load;

import java.io.IOException;
import java.util.function.Supplier;

/** Clients that send the next request over a kept-alive connection and wait for its success. */
public record HttpClients(int port, Supplier<byte[]> requests) implements Client.Factory {

    @Override
    public Client open() throws IOException {
        HttpConnection connection = new HttpConnection(port);
        return new Client() {
            @Override
            public void once() throws IOException {
                connection.exchange(requests.get());
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
