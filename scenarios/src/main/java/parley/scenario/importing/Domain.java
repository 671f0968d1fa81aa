package parley.scenario.importing;

import java.util.List;
import java.util.Optional;
import parley.model.Place;
import parley.scenario.diagnostic.Characters;

/**
 * What another tool's domain file says: the issues and their values.
 *
 * @param issues in the order of the file; at least one of them can take several values
 */
record Domain(String name, ForeignFile file, List<DomainIssue> issues) {

    Domain {
        issues = List.copyOf(issues);
        if (issues.stream().allMatch(DomainIssue::isFixed)) {
            throw Refused.at(
                    file.start(),
                    "No issue of this domain can take more than one value, so that there is nothing to negotiate.",
                    "an issue with two values or more");
        }
    }

    /** The issue to which a profile refers by this key. */
    Optional<DomainIssue> find(String key) {
        return issues.stream().filter(issue -> issue.key().equals(key)).findFirst();
    }

    /**
     * Refuses the copy of the domain that a profile brings, where it is about other issues or other values.
     *
     * @param inOrder whether the order of issues and values counts, because the profile goes by position
     */
    void refuseOther(List<DomainIssue> copy, Place place, boolean inOrder) {
        List<String> names = issues.stream().map(DomainIssue::name).toList();
        if (!isSame(names, copy.stream().map(DomainIssue::name).toList(), inOrder)) {
            throw Refused.at(
                    place,
                    "The profile is about other issues than " + Characters.visible(file.name(), 120) + ".",
                    "the issues " + Characters.visible(String.join(", ", names), 300));
        }
        for (DomainIssue own : copy) {
            DomainIssue issue = find(own.key()).orElseThrow();
            if (!isSame(issue.texts(), own.texts(), inOrder) || !issue.grid().equals(own.grid())) {
                throw Refused.at(
                        own.place(),
                        "The issue \"" + Characters.visible(own.name(), 64) + "\" has other values here than in "
                                + Characters.visible(file.name(), 120) + ".",
                        "the values " + Characters.visible(String.join(", ", issue.texts()), 300)
                                + (issue.grid().isEmpty() ? "" : ", of the same range"));
            }
        }
    }

    private static boolean isSame(List<String> some, List<String> others, boolean inOrder) {
        return inOrder
                ? some.equals(others)
                : some.stream()
                        .sorted()
                        .toList()
                        .equals(others.stream().sorted().toList());
    }

    /** The issues that can take several values. */
    List<DomainIssue> open() {
        return issues.stream().filter(issue -> !issue.isFixed()).toList();
    }
}
