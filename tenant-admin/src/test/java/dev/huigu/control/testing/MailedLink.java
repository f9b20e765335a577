package dev.huigu.control.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link in the last mail to an address, and a browser that opens it and goes on where the page says. */
public final class MailedLink {
    private static final Pattern LINK = Pattern.compile("https?://[^\"\\s<>]*action-token[^\"\\s<>]*");

    private MailedLink() {}

    public static void open(String address) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String page = get(browser, first(mailTo(address)));
        get(browser, first(page));
    }

    private static String mailTo(String address) {
        return Arrays.stream(TestKeycloak.get().mail().getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(com.icegreen.greenmail.util.GreenMailUtil::getBody)
                .map(body -> body.replace("=\r\n", "").replace("=3D", "="))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No mail to " + address));
    }

    private static boolean isTo(jakarta.mail.internet.MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (jakarta.mail.MessagingException unreadable) {
            return false;
        }
    }

    private static String first(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return link.group().replace("&amp;", "&");
    }

    private static String get(HttpClient browser, String link) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(link)).build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }
}
