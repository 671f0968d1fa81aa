/**
 * One question, all answers: runs every analysis on one scenario and gathers what it finds, with the sentences that
 * say it. Adds nothing to the analyses themselves; reports and commands read {@link parley.study.Findings} and compute
 * nothing.
 */
@NullMarked
package parley.study;

import org.jspecify.annotations.NullMarked;
