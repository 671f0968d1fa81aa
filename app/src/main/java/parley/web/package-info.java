/**
 * How people and programs reach Parley on their own machine by HTTP: a page to edit a scenario beside its report, and a
 * JSON API.
 *
 * <p>Routes only. What an analysis is and what it answers comes from {@link parley.web.Analyses}, which the command line
 * implements with its own commands, so that both say the same. Nothing here ends the program or prints.
 */
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
