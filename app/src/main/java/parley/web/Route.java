package parley.web;

import java.util.function.Function;

/**
 * What is done for one method and path.
 *
 * @param path the whole of it, or what it begins with where it ends with {@code /} and is longer than that
 * @param work how long it may take
 */
record Route(String method, String path, Work work, Function<Call, Reply> endpoint) {

    /** How long a route may take. */
    enum Work {
        /** Milliseconds; done at once. */
        LIGHT,
        /** Anything; done by few threads, and given up when the client goes. */
        ANALYSIS
    }

    boolean takes(String asked) {
        return isFolder() ? asked.startsWith(path) && asked.length() > path.length() : asked.equals(path);
    }

    String rest(String asked) {
        return isFolder() ? asked.substring(path.length()) : "";
    }

    private boolean isFolder() {
        return path.length() > 1 && path.endsWith("/");
    }
}
