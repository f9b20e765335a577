package dev.huigu.control.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends secure cookies back over plain HTTP, as browsers do on the loopback address. */
final class LoopbackCookies extends CookieManager {
    private static final String SET_COOKIE = "set-cookie";

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        Map<String, List<String>> plain = new HashMap<>(headers);
        plain.computeIfPresent(SET_COOKIE, (name, cookies) -> cookies.stream()
                .map(cookie -> cookie.replaceAll("(?i);\\s*secure", ""))
                .toList());
        super.put(uri, plain);
    }
}
