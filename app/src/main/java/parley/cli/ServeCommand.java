package parley.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.report.FileSet;
import parley.scenario.Reading;
import parley.scenario.ScenarioReader;
import parley.scenario.diagnostic.Characters;
import parley.scenario.diagnostic.Problems;
import parley.scenario.yaml.Limits;
import parley.scenario.yaml.TextReader;
import parley.web.Access;
import parley.web.LocalServer;
import parley.web.Sample;
import parley.web.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley serve}: the page for editing a scenario beside its report, and the API. */
@Command(
        name = "serve",
        description =
                "Serve a page on this machine to edit a scenario beside its report, and an API for other programs."
                        + " Ctrl-C ends it.",
        footer = {
            "",
            "Environment: PARLEY_TOKEN, a secret that every request must then bring; docs/serve.md says how.",
            "",
            "Examples:",
            "  parley serve peace.yaml --open",
            "  parley serve --port 0"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

    private static final String TOKEN = "PARLEY_TOKEN";

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "The scenario's file; without it, begin with one of the library or with an empty page.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 0 for any that is free (default: 8710).",
            converter = Numbers.Port.class)
    private int port = 8710;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "The address of this machine to listen on, in digits (default: 127.0.0.1, which only this"
                    + " machine reaches). Any other needs a token.")
    private String listen = "127.0.0.1";

    @Option(names = "--open", description = "Open the page with the machine's own program for pages.")
    private boolean open;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (LocalServer server = start(access(), workspace())) {
            String what = file.map(Words::shown).orElse("this folder");
            surroundings.print("Serving " + what + " at " + server.address() + " (Ctrl-C ends it)");
            surroundings.out().flush();
            if (open) {
                surroundings.note(
                        new Opener(surroundings, System.getProperty("os.name", "")).openAddress(server.address()));
                surroundings.err().flush();
            }
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.ANSWERED.code();
    }

    private Workspace workspace() {
        Workspace workspace = new Workspace(surroundings.folder().toAbsolutePath(), ServeCommand::keep);
        file.ifPresent(opened -> open(workspace, opened));
        return workspace;
    }

    private void open(Workspace workspace, Path opened) {
        Path place = surroundings.resolve(opened);
        Problems problems = new Problems();
        TextReader reader = new TextReader(problems);
        if (reader.readBytes(Words.shown(opened), place, Limits.FILE_BYTES)
                .flatMap(bytes -> reader.decode(Words.shown(opened), bytes))
                .isEmpty()) {
            throw Refusal.unreadable(problems.list());
        }
        try {
            workspace.opening(surroundings.relative(opened), place);
        } catch (IOException e) {
            throw Refusal.badInput(Words.shown(opened) + ": cannot be read: " + Reasons.of(e) + ".");
        }
    }

    /** What is being written when the program is interrupted is written to the end. */
    private static void keep(Path file, String shown, String text, FileSet.Existing existing)
            throws FileSet.NotWrittenException {
        Optional<FileSet.NotWrittenException> failure = Interruption.whole(() -> {
            try {
                FileSet.writeOne(file, shown, text, existing);
                return Optional.empty();
            } catch (FileSet.NotWrittenException e) {
                return Optional.of(e);
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private Access access() {
        Optional<String> token = Optional.ofNullable(surroundings.environment().get(TOKEN));
        if (open && token.isPresent()) {
            throw Refusal.badInput("--open does not tell the page its token: open its address with /?token= yourself.");
        }
        try {
            return new Access(address(), token);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("--listen " + Words.shown(Path.of(listen)) + ", with the token in " + TOKEN + ": "
                    + e.getMessage() + ".");
        }
    }

    /** Nobody is asked for the address of a name. */
    private InetAddress address() {
        try {
            if (!listen.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
                throw new UnknownHostException(listen);
            }
            InetAddress address = InetAddress.getByName(listen);
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw new UnknownHostException(listen);
            }
            return address;
        } catch (IOException e) {
            throw Refusal.badInput("--listen takes an address of this machine in digits, such as 192.168.1.20 or ::1.");
        }
    }

    private LocalServer start(Access access, Workspace workspace) {
        try {
            return LocalServer.start(
                    access, port, new CommandAnalyses(surroundings), workspace, samples(surroundings), this::tell);
        } catch (BindException e) {
            throw Refusal.notWritten("Port " + port
                    + " is taken, perhaps by another \"parley serve\". --port 0 takes any" + " that is free.");
        } catch (IOException e) {
            throw Refusal.notWritten(
                    "The server cannot listen on " + listen + ", port " + port + ": " + Reasons.of(e) + ".");
        }
    }

    private synchronized void tell(Throwable defect) {
        int unused = new Failures(surroundings).failed(defect);
        surroundings.err().flush();
    }

    /** The library, with the titles of what can be read. */
    static List<Sample> samples(Surroundings surroundings) {
        return SamplesCommand.list(surroundings).stream()
                .map(ServeCommand::sample)
                .toList();
    }

    private static Sample sample(Path file) {
        String name = String.valueOf(
                Optional.ofNullable(file.getParent()).orElse(file).getFileName());
        String title = ScenarioReader.read(file) instanceof Reading.Success success
                ? Characters.visible(success.scenario().title())
                : name;
        return new Sample(name, title, file);
    }
}
