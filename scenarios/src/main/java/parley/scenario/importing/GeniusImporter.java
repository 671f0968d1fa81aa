package parley.scenario.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cases of GENIUS, the environment of the ANAC competitions (Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, Computational
 * Intelligence 30, 2014): a domain and one profile per party, all in XML.
 */
final class GeniusImporter implements Importer {

    private static final String DOMAIN = "negotiation_template";
    private static final String PROFILE = "utility_space";

    @Override
    public String word() {
        return "genius";
    }

    @Override
    public String title() {
        return "GENIUS domains and profiles (XML)";
    }

    @Override
    public boolean recognises(Document document) {
        return document instanceof Document.Xml xml
                && (xml.root().name().equals(DOMAIN) || xml.root().name().equals(PROFILE));
    }

    @Override
    public Imported read(List<Document> documents, Settings settings) {
        Notes notes = new Notes();
        List<Document.Xml> domains = of(documents, DOMAIN);
        List<Document.Xml> profiles = of(documents, PROFILE);
        Optional<Document.Xml> second = domains.stream().skip(1).findFirst();
        if (second.isPresent()) {
            throw Refused.at(
                    second.get().root().place(),
                    "This is a second domain.",
                    "one domain and the profiles that belong to it");
        }
        Document.Xml source = domains.isEmpty() ? profiles.get(0) : domains.get(0);
        Domain domain = new GeniusDomains(settings.grid(), notes).read(source);
        GeniusProfiles reader = new GeniusProfiles(domain, notes);
        List<Profile> read = new ArrayList<>();
        profiles.forEach(profile -> read.add(reader.read(profile)));
        return new ScenarioAssembler("GENIUS", settings, notes).assemble(domain, read);
    }

    private static List<Document.Xml> of(List<Document> documents, String root) {
        List<Document.Xml> found = new ArrayList<>();
        for (Document document : documents) {
            if (document instanceof Document.Xml xml && xml.root().name().equals(root)) {
                found.add(xml);
            } else if (!(document instanceof Document.Xml xml
                    && List.of(DOMAIN, PROFILE).contains(xml.root().name()))) {
                throw Refused.at(
                        document.file().start(),
                        "This is neither a domain nor a profile of GENIUS.",
                        "XML whose root is <" + DOMAIN + "> or <" + PROFILE + ">");
            }
        }
        return found;
    }
}
