/**
 * What people read: adds to {@code parley.study} a report that is the same in every format. {@link
 * parley.report.Report} is a tree of parts built from findings; one writer per format turns the tree, or the findings
 * themselves where programs read them, into text. Nothing here analyses anything.
 */
@NullMarked
package parley.report;

import org.jspecify.annotations.NullMarked;
