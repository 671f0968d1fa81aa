package parley.scenario.importing;

import org.apache.commons.math3.fraction.BigFraction;

/** What a value of an issue is worth by itself, before its weight. */
interface ValueFunction {

    /**
     * The worth of a value.
     *
     * @param text of the value, one of the or not
     * @throws Refused where the function says nothing of it
     */
    BigFraction of(String text);
}
