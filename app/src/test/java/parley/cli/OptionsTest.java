package parley.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.report.Layout;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What is said when the words on the command line are wrong, or ask for help. */
class OptionsTest {

    @TempDir
    Path folder;

    private Shell shell;
    private String border;

    @BeforeEach
    void write() {
        shell = new Shell(folder);
        border = shell.file("border.yaml", Texts.BORDER);
    }

    /** A percent sign begins a directive there, and what is none is complained of whenever help is shown. */
    @Test
    void noDescriptionHasADirectiveThatIsNone() {
        for (CommandLine command :
                Main.commandLine(Surroundings.ofProcess()).getSubcommands().values()) {
            for (ArgSpec argument : command.getCommandSpec().args()) {
                for (String line : argument.description()) {
                    assertDoesNotThrow(() -> String.format(line), line);
                }
            }
        }
    }

    @Test
    void noCommandAsksWhichOne() {
        shell.parley().expect(ExitStatus.BAD_INPUT).isHarmless().says("run, check, ");
    }

    @Test
    void aMistypedCommandIsPutRight() {
        shell.parley("chekc", border)
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("\"chekc\"", "Did you mean check?");
    }

    @Test
    void aFileWithoutACommandIsPutRight() {
        shell.parley("border.yaml").expect(ExitStatus.BAD_INPUT).isHarmless().says("parley run border.yaml");
    }

    @Test
    void aMistypedOptionIsPutRight() {
        shell.parley("run", border, "--as-off", "2025-03-17")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--as-off", "Did you mean --as-of?");
    }

    @Test
    void aWhatIfWithoutQuotesIsPutRight() {
        shell.parley("run", border, "--what-if", "drop:", "north-border")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("quotation marks");
    }

    @Test
    void aDateThatIsNone() {
        shell.parley("run", border, "--as-of", "2025-02-30")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--as-of", "2025-02-30", "year-month-day");
    }

    @Test
    void aNumberThatIsNone() {
        shell.parley("run", border, "--nodes", "0")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--nodes", "\"0\"");
        shell.parley("run", border, "--seconds", "soon")
                .expect(ExitStatus.BAD_INPUT)
                .says("--seconds", "\"soon\"");
        shell.parley("run", border, "--list", "99999999999999999999")
                .expect(ExitStatus.BAD_INPUT)
                .says("--list");
    }

    @Test
    void aFormatThatIsNone() {
        shell.parley("run", border, "--format", "html,docx")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("\"docx\"", "html, md, json, csv");
    }

    @Test
    void aVariantThatIsNone() {
        shell.parley("run", border, "--variant", "dispite")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("\"dispite\"", "Did you mean \"dispute\"?");
    }

    @Test
    void emptyWords() {
        shell.parley("run", "").expect(ExitStatus.BAD_INPUT).isHarmless();
        shell.parley("check", "").expect(ExitStatus.BAD_INPUT).isHarmless();
        shell.parley("new", "").expect(ExitStatus.BAD_INPUT).isHarmless();
        shell.parley("run", border, "--variant", "")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless();
        shell.parley("run", border, "--what-if", "")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless();
        shell.parley("run", border, "--as-of", "").expect(ExitStatus.BAD_INPUT).isHarmless();
        shell.parley("run", border, "--format", "").expect(ExitStatus.BAD_INPUT).isHarmless();
    }

    @Test
    void aFileWithAStrangeName() {
        String strange = shell.file("a:b 'c' <d> é.yaml", Texts.BORDER);
        shell.parley("run", strange).expect(ExitStatus.ANSWERED).isHarmless();
        shell.parley("check", strange).expect(ExitStatus.ANSWERED).isHarmless();
    }

    @Test
    void openNeedsAPage() {
        shell.parley("run", border, "--open", "--format", "md")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("--open", "html");
    }

    @Test
    void controlCharactersInArgumentsAreShownByNumber() {
        shell.parley("run", border, "--\u001b[31mred")
                .expect(ExitStatus.BAD_INPUT)
                .isHarmless()
                .says("U+001B");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : new String[] {"run", "check", "new", "samples"}) {
            Outcome help =
                    shell.parley(command, "--help").expect(ExitStatus.ANSWERED).says("\n  parley " + command);
            assertTrue(help.err().isEmpty(), help.err());
            help.lines().forEach(line -> assertTrue(Layout.columns(line) <= 80, line));
        }
        shell.parley("--help").expect(ExitStatus.ANSWERED).says("\n  parley run");
    }

    @Test
    void theVersionIsOneLine() {
        assertEquals(
                "parley " + Version.number() + "\n",
                shell.parley("--version").expect(ExitStatus.ANSWERED).out());
    }

    @Test
    void shellsCanCompleteCommandsAndOptions() {
        shell.parley("generate-completion").expect(ExitStatus.ANSWERED).says("--what-if", "samples", "html");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertTrue(new Shell(folder).onTerminal().parley("run", border).out().contains("\u001b["));
        assertFalse(shell.parley("run", border).out().contains("\u001b["));
        assertFalse(new Shell(folder)
                .onTerminal()
                .with("NO_COLOR", "1")
                .parley("run", border)
                .out()
                .contains("\u001b["));
        assertFalse(new Shell(folder)
                .onTerminal()
                .with("TERM", "dumb")
                .parley("run", border)
                .out()
                .contains("\u001b["));
    }
}
