package parley.scenario.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Basis;
import parley.model.Citation;
import parley.model.Consent;
import parley.model.DateSpan;
import parley.model.Grounds;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Place;
import parley.model.Preferences;
import parley.model.Preferences.ReservationValue;
import parley.model.Proposition;
import parley.model.Role;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Stance;
import parley.model.Statement;

/**
 * Makes a scenario of a domain and its profiles: each file a source, each profile a principal with preferences, and each rule
 * of a profile that gives an agreement the utility 0 a red line, marked as the assumption that it is.
 */
final class ScenarioAssembler {

    /** How many notes on a file stand in the scenario; all of them are printed. */
    private static final int MOST_NOTES = 12;

    private final String tool;
    private final Settings settings;
    private final Notes notes;
    private final Ids sourceIds = new Ids("file");
    private final Ids partyIds = new Ids("party");
    private final Ids statementIds = new Ids("zero");
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** @param tool whose files they are */
    ScenarioAssembler(String tool, Settings settings, Notes notes) {
        this.tool = tool;
        this.settings = settings;
        this.notes = notes;
    }

    Imported assemble(Domain domain, List<Profile> profiles) {
        domain.issues().stream()
                .filter(DomainIssue::isFixed)
                .forEach(issue -> notes.add(
                        issue.place(),
                        "The issue \"" + issue.name() + "\" can only be \""
                                + issue.values().get(0).text()
                                + "\" and is left out; what it adds to a utility is kept."));
        if (profiles.isEmpty()) {
            notes.add(
                    domain.file().start(),
                    "There is no profile beside the domain, so that the scenario has no parties.");
        }
        Scenario.Builder scenario = new Scenario.Builder(sourceIds.of(domain.name()), domain.name(), settings.asOf());
        addSource(scenario, domain.file());
        profiles.forEach(profile -> addParty(scenario, profile));
        Consent consent = everybody(scenario);
        domain.open().forEach(issue -> scenario.issues.put(issue.id(), issue(issue, consent)));
        scenario.summary = summary(domain, profiles, !scenario.statements.isEmpty());
        return new Imported(scenario.build(), notes.list());
    }

    private String summary(Domain domain, List<Profile> profiles, boolean refuses) {
        Set<String> files = new LinkedHashSet<>();
        files.add(domain.file().baseName());
        profiles.forEach(profile -> files.add(profile.file().baseName()));
        return "Made from files of " + tool + ": " + String.join(", ", files)
                + ". The parties are whoever holds a profile. Nobody made a statement"
                + (refuses ? "; what a party is said to reject is read into the rules of its profile." : ".");
    }

    /** The source that a file is, once for each file. */
    private String addSource(Scenario.Builder scenario, ForeignFile file) {
        return sources.computeIfAbsent(file.name(), name -> {
            String id = sourceIds.of(file.stem());
            scenario.sources.put(id, source(id, file));
            return id;
        });
    }

    private Source source(String id, ForeignFile file) {
        List<String> said = notes.list().stream()
                .filter(note -> note.place().file().equals(file.name()))
                .map(Note::sentence)
                .toList();
        String more = said.size() > MOST_NOTES ? " And " + (said.size() - MOST_NOTES) + " more." : "";
        String note = said.stream().limit(MOST_NOTES).collect(Collectors.joining(" ")) + more;
        return new Source(
                id,
                Place.NONE,
                "file",
                file.baseName() + " (" + tool + ")",
                "",
                DateSpan.inferred(settings.asOf()),
                "",
                file.sha256(),
                "",
                "",
                ("The file gives no date; that of the scenario is put in its place. " + note).strip());
    }

    private void addParty(Scenario.Builder scenario, Profile profile) {
        String source = addSource(scenario, profile.file());
        String id = partyIds.of(profile.name());
        scenario.parties.put(id, new Party(id, Place.NONE, profile.name(), "", Role.PRINCIPAL, List.of(), 0, ""));
        profile.valuation()
                .ifPresent(valuation -> scenario.preferences.put(
                        id,
                        new Preferences(
                                Place.NONE,
                                id,
                                Grounds.stated(Citation.whole(source)),
                                valuation,
                                profile.reservation().map(ReservationValue.Stated::new),
                                Optional.empty(),
                                false,
                                "")));
        for (Proposition refused : profile.refused()) {
            scenario.statements.add(redLine(statementIds.of(id + "-refuses"), id, source, refused));
        }
    }

    private Statement redLine(String id, String party, String source, Proposition refused) {
        Grounds grounds = new Grounds(
                Basis.ASSUMPTION,
                Optional.of(Citation.whole(source)),
                "A rule of the profile gives every such agreement the utility 0; that the party would refuse it is read into"
                        + " that.");
        return Statement.of(id, party, DateSpan.inferred(settings.asOf()), grounds, new Stance.Rejects(refused));
    }

    private static Consent everybody(Scenario.Builder scenario) {
        return new Consent(
                new LinkedHashSet<>(scenario.parties.keySet()),
                Grounds.assumed("The scenario gives no list, so every principal has a say."),
                true);
    }

    private Issue issue(DomainIssue issue, Consent consent) {
        List<Option> options = new ArrayList<>();
        issue.values().forEach(value -> options.add(new Option(value.id(), Place.NONE, value.text(), value.number())));
        String question = issue.description().isBlank() || issue.description().equals(issue.name())
                ? "Which value does \"" + issue.name() + "\" take?"
                : issue.description();
        return new Issue(
                issue.id(),
                Place.NONE,
                issue.name(),
                question,
                options,
                consent,
                Set.of(),
                Optional.empty(),
                "",
                issue.scale(),
                "",
                issue.grid());
    }
}
