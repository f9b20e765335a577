package dev.huigu.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;

/** Which number each port of this instance has. */
record Ports(Map<Port, Integer> numbers) {

    private static final int CONNECT_MILLIS = 500;

    static Ports from(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int number = number(port, environment.get(port.variable()));
            numbers.forEach((other, taken) -> refuseTwice(port, other, number, taken));
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    int of(Port port) {
        return numbers.get(port);
    }

    /** Refuses when anybody listens there, on loopback or on all addresses. */
    void requireFree(Port port) {
        if (isTaken(of(port))) {
            throw new StartFailure("Port %d is taken: stop what listens there, or choose another port with %s=…"
                    .formatted(of(port), port.variable()));
        }
    }

    static boolean isTaken(int number) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
        return answers(address) || !binds(address);
    }

    private static boolean answers(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean binds(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int number(Port port, String text) {
        if (text == null || text.isBlank()) {
            return port.usual();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw noPort(port, text, notANumber);
        }
        throw noPort(port, text, null);
    }

    private static StartFailure noPort(Port port, String text, Throwable cause) {
        return new StartFailure(
                "%s is '%s', but a port is a number from 1 to 65535".formatted(port.variable(), text), cause);
    }

    private static void refuseTwice(Port port, Port other, int number, int taken) {
        if (number == taken) {
            throw new StartFailure(
                    "%s and %s are both %d: give each its own".formatted(other.variable(), port.variable(), number));
        }
    }
}
