package dev.huigu.control.testing;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The link in the last mail to an address, and a browser that opens it and goes on where the page says. */
public final class MailedLink {
    private static final Pattern LINK = Pattern.compile("https?://[^\"\\s<>]*action-token[^\"\\s<>]*");

    private static final int MOST_CLICKS = 5;

    private MailedLink() {}

    public static void open(String address) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new LoopbackCookies())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Optional<String> next = first(mailTo(address));
        for (int clicks = 0; next.isPresent() && clicks < MOST_CLICKS; clicks++) {
            next = first(get(browser, next.get()));
        }
    }

    private static String mailTo(String address) {
        return Arrays.stream(TestKeycloak.get().mail().getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(GreenMailUtil::getBody)
                .map(body -> body.replace("=\r\n", "").replace("=3D", "="))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No mail to " + address));
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private static Optional<String> first(String text) {
        return LINK.matcher(text).results().findFirst().map(link -> link.group().replace("&amp;", "&"));
    }

    private static String get(HttpClient browser, String link) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(link)).build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }
}
