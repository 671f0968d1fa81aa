package parley.scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of the language that have a name, each once, in the order in which a scenario first uses them. */
final class Sections {

    private Sections() {}

    static List<Section> listAll() {
        Map<String, Section> found = new LinkedHashMap<>();
        List<Section> open = new ArrayList<>(List.of(Language.SCENARIO));
        while (!open.isEmpty()) {
            Section section = open.remove(0);
            if (found.putIfAbsent(section.name(), section) == null) {
                section.parts().forEach(part -> open.addAll(part.sections()));
            }
        }
        return List.copyOf(found.values());
    }
}
