package dev.huigu.acceptance.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Four free ports of one instance, below those that the system gives to outgoing connections. */
record Ports(int platform, int keycloak, int management, int database) {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    static Ports free() {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(first) && isFree(first + 1) && isFree(first + 2) && isFree(first + 3)) {
                return new Ports(first, first + 1, first + 2, first + 3);
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
