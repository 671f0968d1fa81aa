package parley.scenario.importing;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import parley.scenario.language.Language;
import parley.scenario.language.Leaf;

/**
 * Turns names into ids: the letters of the alphabet and digits that are left of a name when accents are taken away, the rest
 * as hyphens; a number or letter more where that is no id, or is taken already. The same names in the same order always give
 * the same ids.
 *
 * <p>Example: {@code new Ids("issue").of("Prix d'achat (€)")} is {@code prix-d-achat}.
 */
final class Ids {

    /** What numbers the second of equal ids must still fit behind it. */
    private static final int LONGEST_STEM = Leaf.ID_LENGTH - 6;

    private final String kind;
    private final Set<String> taken = new LinkedHashSet<>();

    /** @param kind an id, which begins those of names without letters */
    Ids(String kind) {
        this.kind = kind;
        this.taken.addAll(Language.reservedWords());
    }

    /** The id of the next name. */
    String of(String name) {
        String stem = stem(name);
        String id = stem;
        for (int number = 2; !taken.add(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private String stem(String name) {
        String signed =
                name.strip().matches("-[0-9.]+") ? "minus " + name.strip().substring(1) : name;
        String plain = Normalizer.normalize(signed, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String stem = plain.isEmpty() ? kind : Character.isDigit(plain.charAt(0)) ? kind + "-" + plain : plain;
        String cut = stem.length() <= LONGEST_STEM ? stem : stem.substring(0, LONGEST_STEM);
        return cut.replaceAll("-+$", "");
    }
}
