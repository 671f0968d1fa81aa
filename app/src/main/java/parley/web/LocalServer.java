package parley.web;

import java.io.IOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The server on this machine. It listens on one address, the loopback address unless told otherwise, reads no body larger than {@value #BODY_BYTES}
 * bytes, and holds no thread for a connection that is slow.
 */
public final class LocalServer implements AutoCloseable {

    /** Most bytes in the body of a request. */
    public static final int BODY_BYTES = 8 * 1024 * 1024;

    private static final int THREADS = 8;
    private static final int IDLE_MILLISECONDS = 60_000;

    private final Access access;
    private final Server server;
    private final ServerConnector connector;
    private final Workers workers;
    private final List<Route> routes;
    private final Consumer<Throwable> defects;

    private LocalServer(
            Access access, Server server, ServerConnector connector, List<Route> routes, Consumer<Throwable> defects) {
        this.access = access;
        this.server = server;
        this.connector = connector;
        this.routes = List.copyOf(routes);
        this.defects = defects;
        this.workers = new Workers(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Starts a server.
     *
     * @param access who may use it
     * @param port to listen on; 0 for any that is free
     * @param defects is told what should not have happened; the client is only told that it did
     * @throws BindException if the port is taken
     */
    public static LocalServer start(
            Access access,
            int port,
            Analyses analyses,
            Workspace workspace,
            List<Sample> samples,
            Consumer<Throwable> defects)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS / 2);
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(access.address().getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        server.addConnector(connector);
        Api api = new Api(analyses, workspace, new Library(samples));
        List<Route> routes = new ArrayList<>(api.routes());
        routes.addAll(new Page(api).routes());
        LocalServer local = new LocalServer(access, server, connector, routes, defects);
        server.setHandler(local.new Entrance());
        server.setErrorHandler(new JsonErrors());
        local.open();
        return local;
    }

    private void open() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            close();
            if (e.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw e instanceof IOException failed ? failed : new IOException("the server did not start", e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Where it is found. */
    public String address() {
        return "http://" + access.name() + ":" + port() + "/";
    }

    /** Analyses that are waiting or being worked on. */
    public int countWork() {
        return workers.count();
    }

    /** Waits until the server is closed. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        workers.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    /** Where every request comes in. */
    private final class Entrance extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            try {
                Gate gate = new Gate(access, port());
                gate.check(request);
                Optional<Reply> welcome = gate.checkToken(
                        request, () -> Optional.ofNullable(query(request).get("token")));
                if (welcome.isPresent()) {
                    send(welcome.get(), response, callback);
                    return true;
                }
                Route route = findRoute(request);
                if (request.getMethod().equals("GET")) {
                    answer(route, request, new byte[0], response, callback);
                } else {
                    checkBody(request);
                    Content.Source.asByteArrayAsync(
                            request,
                            BODY_BYTES,
                            Promise.Invocable.from(
                                    Invocable.InvocationType.BLOCKING,
                                    bytes -> received(route, request, bytes, response, callback),
                                    failure -> send(
                                            lost(failure).reply().with("Connection", "close"), response, callback)));
                }
            } catch (RuntimeException | Error e) {
                send(errorOf(e).reply(), response, callback);
            }
            return true;
        }

        private void received(Route route, Request request, byte[] bytes, Response response, Callback callback) {
            try {
                answer(route, request, bytes, response, callback);
            } catch (RuntimeException | Error e) {
                send(errorOf(e).reply(), response, callback);
            }
        }

        private static ApiException lost(Throwable failure) {
            return failure instanceof IllegalStateException
                    ? tooLarge()
                    : ApiException.badRequest("The body did not arrive whole.");
        }

        private void answer(Route route, Request request, byte[] bytes, Response response, Callback callback) {
            Call call = new Call(query(request), route.rest(pathOf(request)), () -> Json.readObject(bytes));
            Supplier<Reply> work = () -> replyTo(route, call);
            if (route.work() == Route.Work.LIGHT) {
                send(work.get(), response, callback);
                return;
            }
            request.addIdleTimeoutListener(timeout -> false);
            workers.submit(
                    channelOf(request),
                    work,
                    reply -> send(reply, response, callback),
                    () -> callback.failed(new EofException("the client went")));
        }
    }

    private Reply replyTo(Route route, Call call) {
        try {
            return route.endpoint().apply(call);
        } catch (RuntimeException | Error e) {
            return errorOf(e).reply();
        }
    }

    /** What a client is told of whatever was thrown. */
    private ApiException errorOf(Throwable e) {
        if (e instanceof ApiException known) {
            return known;
        } else if (e instanceof CancellationException) {
            return ApiException.of(503, "not-decided", "Not decided: the work was given up.");
        } else if (e instanceof OutOfMemoryError) {
            return ApiException.of(
                    503,
                    "not-decided",
                    "Not decided: the work did not fit into the memory. Give less of it with \"nodes\", or start the"
                            + " server with PARLEY_JAVA_OPTS=-Xmx4g.");
        } else if (e instanceof StackOverflowError) {
            return ApiException.of(503, "not-decided", "Not decided: the work is nested too deeply for this machine.");
        }
        defects.accept(e);
        return ApiException.of(
                500,
                "defect",
                "This is a defect of Parley, not of your request. Where the server was started there is more about it.");
    }

    private Route findRoute(Request request) {
        String path = pathOf(request);
        List<Route> here = routes.stream().filter(route -> route.takes(path)).toList();
        if (here.isEmpty()) {
            throw ApiException.of(
                    404, "no-such-path", "Nothing is here. " + Api.ROOT + "openapi.json says what there is.");
        }
        return here.stream()
                .filter(route -> route.method().equals(request.getMethod()))
                .findFirst()
                .orElseThrow(() -> {
                    String methods = here.stream().map(Route::method).collect(Collectors.joining(", "));
                    return ApiException.of(405, "wrong-method", "This takes " + methods + ".")
                            .with("allow", methods);
                });
    }

    private static String pathOf(Request request) {
        return Objects.requireNonNullElse(request.getHttpURI().getCanonicalPath(), "/");
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> query = new LinkedHashMap<>();
        try {
            for (Fields.Field field : Request.extractQueryParameters(request, StandardCharsets.UTF_8)) {
                query.put(field.getName(), field.getValue());
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ApiException.badRequest("The address has a % that does not begin a character of UTF-8.");
        }
        return query;
    }

    /** Refuses before anything is read. */
    private static void checkBody(Request request) {
        String type = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
        if (!type.toLowerCase(Locale.ROOT).replace(" ", "").matches("application/json(;charset=\"?utf-8\"?)?")) {
            throw ApiException.of(
                    415, "not-json", "A body has the content type application/json, in UTF-8 and nothing else.");
        } else if (request.getLength() > BODY_BYTES) {
            throw tooLarge();
        }
    }

    private static ApiException tooLarge() {
        return ApiException.of(413, "too-large", "The body is larger than " + BODY_BYTES + " bytes.");
    }

    private static Optional<SocketChannel> channelOf(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint() instanceof SocketChannelEndPoint end
                ? Optional.of(end.getChannel())
                : Optional.empty();
    }

    private static void send(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, reply.type());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        reply.headers().forEach((name, value) -> headers.put(new HttpField(name, value)));
        if (!headers.contains("Content-Security-Policy")) {
            headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        }
        byte[] bytes = reply.bytes();
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    /** What is no HTTP at all is answered as JSON too. */
    private static final class JsonErrors extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus();
            send(said(status).reply(), response, callback);
            return true;
        }

        private static ApiException said(int status) {
            return status == 500
                    ? ApiException.of(500, "defect", "This is a defect of Parley, not of your request.")
                    : ApiException.of(
                            status, "bad-request", "This request is not one that HTTP/1.1 allows, or too large.");
        }
    }
}
