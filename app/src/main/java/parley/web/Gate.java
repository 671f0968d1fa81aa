package parley.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import parley.scenario.diagnostic.Characters;

/**
 * Lets in what comes from this machine for this server, and nothing that a page from elsewhere made a browser send. A name
 * of another site that was pointed at this machine (DNS rebinding) shows in {@code Host}, another page in {@code Origin} or
 * {@code Sec-Fetch-Site}.
 */
final class Gate {

    private static final String BEARER = "Bearer ";

    private final Access access;
    private final List<String> hosts;
    private final String cookie;

    /** @param port that the server listens on */
    Gate(Access access, int port) {
        this.access = access;
        this.hosts = access.hosts(port);
        this.cookie = "parley-token-" + port;
    }

    /** @throws ApiException for a request that is not for here, or not from here */
    void check(Request request) {
        HttpFields headers = request.getHeaders();
        String host = headers.get(HttpHeader.HOST);
        HttpURI address = request.getHttpURI();
        if (host == null || !isHere(host) || (address.getAuthority() != null && !isHere(address.getAuthority()))) {
            throw refuse(
                    "foreign-host",
                    "This server answers to " + String.join(" and ", hosts) + ", and not to \""
                            + Characters.visible(host == null ? "" : host, 100) + "\".");
        }
        String origin = headers.get(HttpHeader.ORIGIN);
        if (origin != null && !(origin.startsWith("http://") && isHere(origin.substring("http://".length())))) {
            throw refuse(
                    "foreign-origin",
                    "Pages from elsewhere (\"" + Characters.visible(origin, 100) + "\") may not use this server.");
        }
        String site = headers.get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw refuse(
                    "foreign-origin",
                    "Pages from elsewhere may not use this server, nor lead to it. Type its address.");
        }
    }

    /**
     * Lets in who brings the token: in a header, in a cookie, or once in the address of the page, which is then left for
     * one without it.
     *
     * @param inAddress what the address has as a token; asked for only where it matters
     * @return the answer to send in place of what was asked for; nothing for a request that may go on
     * @throws ApiException for a request without the token, where there is one
     */
    Optional<Reply> checkToken(Request request, Supplier<Optional<String>> inAddress) {
        if (access.token().isEmpty() || isBrought(request)) {
            return Optional.empty();
        }
        Optional<String> token = inAddress.get().filter(access::isToken);
        if (token.isPresent() && request.getMethod().equals("GET")) {
            return Optional.of(Reply.of(303, "text/plain; charset=utf-8", "")
                    .with("Location", "/")
                    .with("Set-Cookie", cookie + "=" + token.get() + "; Path=/; HttpOnly; SameSite=Strict"));
        }
        throw ApiException.of(
                401,
                "no-token",
                "This server wants its token: in the header Authorization, as \"Bearer\" and the token, or for its page"
                        + " once in the address, as /?token= and the token.");
    }

    private boolean isBrought(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return (header != null
                        && header.startsWith(BEARER)
                        && access.isToken(header.substring(BEARER.length()).strip()))
                || Request.getCookies(request).stream()
                        .anyMatch(given -> given.getName().equals(cookie) && access.isToken(given.getValue()));
    }

    private boolean isHere(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static ApiException refuse(String code, String message) {
        return ApiException.of(403, code, message);
    }
}
