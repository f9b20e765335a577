package dev.huigu.foundation.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/** Where the product is seen from a browser ({@code huigu.public-url}): links and QR codes begin with it. */
@Singleton
public class PublicUrl {
    private final URI url;

    @Inject
    public PublicUrl(Config config) {
        this(config.getValue("huigu.public-url", URI.class));
    }

    public PublicUrl(URI url) {
        this.url = url;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return url.toString().replaceAll("/+$", "") + path;
    }

    /** Where the browser is to send cookies over TLS only. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }
}
