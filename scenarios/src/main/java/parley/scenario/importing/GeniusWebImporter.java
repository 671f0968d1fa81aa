package parley.scenario.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.scenario.yaml.Node;

/** Cases of GeniusWeb, the successor of GENIUS: profiles in JSON, each with its domain in it, and perhaps the domain alone. */
final class GeniusWebImporter implements Importer {

    private static final String ISSUES = "issuesValues";

    @Override
    public String word() {
        return "geniusweb";
    }

    @Override
    public String title() {
        return "GeniusWeb domains and profiles (JSON)";
    }

    @Override
    public boolean recognises(Document document) {
        return document instanceof Document.Tree tree
                && (tree.find(ISSUES).isPresent()
                        || GeniusWebProfiles.KINDS.stream()
                                .anyMatch(kind -> tree.find(kind).isPresent()));
    }

    @Override
    public Imported read(List<Document> documents, Settings settings) {
        Notes notes = new Notes();
        GeniusWebDomains reader = new GeniusWebDomains(settings.grid(), notes);
        List<Document.Tree> profiles = new ArrayList<>();
        Optional<Domain> domain = Optional.empty();
        for (Document document : documents) {
            Document.Tree tree = tree(document);
            if (tree.find(ISSUES).isEmpty()) {
                profiles.add(tree);
            } else if (domain.isPresent()) {
                throw Refused.at(
                        tree.root().place(),
                        "This is a second domain.",
                        "one domain and the profiles that belong to it");
            } else {
                domain = Optional.of(reader.read(tree.file(), Nodes.map(tree.root(), "domain")));
            }
        }
        Domain known = domain.orElseGet(() -> reader.read(
                profiles.get(0).file(), GeniusWebProfiles.domain(GeniusWebProfiles.space(profiles.get(0)))));
        List<Profile> read = new ArrayList<>();
        profiles.forEach(profile -> read.add(new GeniusWebProfiles(known, settings.grid(), notes).read(profile)));
        return new ScenarioAssembler("GeniusWeb", settings, notes).assemble(known, read);
    }

    private static Document.Tree tree(Document document) {
        if (document instanceof Document.Tree tree && tree.root() instanceof Node.Mapping) {
            return tree;
        }
        throw Refused.at(
                document.file().start(), "This is neither a domain nor a profile of GeniusWeb.", "a JSON object");
    }
}
