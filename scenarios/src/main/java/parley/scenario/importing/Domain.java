package parley.scenario.importing;

import java.util.List;
import java.util.Optional;

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

    /** The issues that can take several values. */
    List<DomainIssue> open() {
        return issues.stream().filter(issue -> !issue.isFixed()).toList();
    }
}
