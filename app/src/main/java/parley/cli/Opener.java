package parley.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens a page with the program that the machine has for it. */
final class Opener {

    private final Surroundings surroundings;
    private final String system;

    /** @param system the operating system's name, as Java tells it */
    Opener(Surroundings surroundings, String system) {
        this.surroundings = surroundings;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Starts the program and does not wait for it; says what came of it in one sentence. */
    String open(Path page) {
        return open(page.toString(), surroundings.resolve(page).toAbsolutePath().toString());
    }

    /** The same for the address of a page. */
    String openAddress(String address) {
        return open(address, address);
    }

    private String open(String page, String argument) {
        List<String> command = command();
        Optional<Path> program = findProgram(command.get(0));
        if (program.isEmpty()) {
            return "Found no " + command.get(0) + " on this machine to open it with; open " + page + " yourself.";
        }
        try {
            java.util.ArrayList<String> words = new java.util.ArrayList<>(command);
            words.set(0, program.get().toString());
            words.add(argument);
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return "Opened " + page + " with " + command.get(0) + ".";
        } catch (IOException e) {
            return command.get(0) + " did not start; open " + page + " yourself.";
        }
    }

    private List<String> command() {
        if (system.contains("mac")) {
            return List.of("open");
        }
        return system.contains("windows")
                ? List.of("rundll32.exe", "url.dll,FileProtocolHandler")
                : List.of("xdg-open");
    }

    private Optional<Path> findProgram(String name) {
        for (String folder : surroundings.environment().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return Optional.of(Path.of(folder, name));
            }
        }
        return Optional.empty();
    }
}
