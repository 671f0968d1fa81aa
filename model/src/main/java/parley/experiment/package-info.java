/**
 * Many runs instead of one: what is drawn, how it is summed up, and which assumption matters most.
 *
 * <p>Knows numbers and names only, and nothing of negotiation, so that its formulas can be held against published ones.
 * Whatever is drawn depends on a seed and on the number of the run alone, so that any run can be made again by itself and
 * the number of threads changes nothing.
 */
@NullMarked
package parley.experiment;

import org.jspecify.annotations.NullMarked;
