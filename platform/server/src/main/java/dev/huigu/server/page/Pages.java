package dev.huigu.server.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the three applications. An address that is no file belongs to the application, which finds its page
 * by itself: it gets the application's {@code index.html}. What carries a hash in its name is kept for ever.
 */
@WebFilter({"/console", "/console/*", "/consultant", "/consultant/*", "/m", "/m/*"})
public class Pages extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("(/(?:console|consultant|m))(/.*)?");

    @Inject
    transient PageHeaders headers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = ADDRESS.matcher(request.getServletPath());
        if (!address.matches()) {
            chain.doFilter(request, response);
            return;
        }
        headers.addTo(response);
        String base = address.group(1);
        String file = address.group(2);
        if (file == null) {
            String query = request.getQueryString();
            response.sendRedirect(base + "/" + (query == null ? "" : "?" + query));
        } else if (isFile(base + file)) {
            boolean hashed = file.startsWith("/assets/");
            response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
            chain.doFilter(request, response);
        } else if (file.startsWith("/assets/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher(base + "/index.html").forward(request, response);
        }
    }

    private boolean isFile(String path) throws IOException {
        return !path.endsWith("/") && getServletContext().getResource(path) != null;
    }
}
