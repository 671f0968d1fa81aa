/**
 * A good agreement where there are too many to compile, or where what is good does not come apart by issues: adds local
 * search to the preferences of {@code parley.model}. Whatever it returns keeps all that is asked of an agreement; that there
 * is nothing better, or nothing at all, it never says. OptaPlanner is used here and nowhere else.
 */
@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
