package parley.explain;

import java.util.Optional;

/**
 * How much something matters for there being no agreement: a bundle of red lines, or all red lines of a party.
 *
 * @param subject what is weighed
 * @param birnbaum by how much the chance of an agreement falls as the chance of the subject rises, from 0 to 1, at the
 *     credences stated (Birnbaum 1969); absent for parties
 * @param shapley share of the deadlock, from 0 to 1: in how many of all orders in which the subjects may come up it is the
 *     one that closes the last agreement (Shapley 1953); the shares of all subjects add up to 1
 * @param banzhaf in how many of all combinations of the others it makes the difference, from 0 to 1 (Banzhaf 1965)
 * @param opensAlone true when an agreement is left without it while all others stand
 */
public record Weight<T>(T subject, Optional<Double> birnbaum, double shapley, double banzhaf, boolean opensAlone) {}
