package parley.web;

import java.util.List;
import java.util.Locale;
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

    private final List<String> hosts;

    /** @param port that the server listens on */
    Gate(int port) {
        this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
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

    private boolean isHere(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static ApiException refuse(String code, String message) {
        return ApiException.of(403, code, message);
    }
}
