package parley.space;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Arithmetic of vectors of whole numbers, 0 or more, kept one after the other in arrays of words. A number takes as many
 * words of 62 bits as the largest sum needs, the highest first, so that comparing words in turn compares vectors
 * lexicographically.
 *
 * @param dimensions numbers of a vector
 * @param limbs words of a number
 */
record SumVectors(int dimensions, int limbs) {

    private static final int BITS = 62;
    private static final long MASK = (1L << BITS) - 1;

    /** Vectors for sums up to a largest one. */
    static SumVectors upTo(int dimensions, BigInteger largest) {
        return new SumVectors(dimensions, Math.max(1, (largest.bitLength() + BITS - 1) / BITS));
    }

    /** Words of a vector. */
    int width() {
        return dimensions * limbs;
    }

    /** Whether a number takes no more words than there are. */
    boolean fits(BigInteger number) {
        return number.bitLength() <= limbs * BITS;
    }

    void put(BigInteger number, long[] vector, int dimension) {
        BigInteger rest = number;
        for (int limb = limbs - 1; limb >= 0; limb--) {
            vector[dimension * limbs + limb] = rest.longValue() & MASK;
            rest = rest.shiftRight(BITS);
        }
    }

    BigInteger get(long[] vectors, int at, int dimension) {
        BigInteger number = BigInteger.ZERO;
        for (int limb = 0; limb < limbs; limb++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(vectors[at * width() + dimension * limbs + limb]));
        }
        return number;
    }

    /** Lexicographic order of two vectors. */
    int compare(long[] a, int i, long[] b, int j) {
        int from = i * width();
        int with = j * width();
        for (int word = 0; word < width(); word++) {
            int order = Long.compare(a[from + word], b[with + word]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Order of two vectors in one dimension. */
    int compareIn(int dimension, long[] a, int i, long[] b, int j) {
        int from = i * width() + dimension * limbs;
        int with = j * width() + dimension * limbs;
        for (int limb = 0; limb < limbs; limb++) {
            int order = Long.compare(a[from + limb], b[with + limb]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Writes the sum of two vectors. */
    void add(long[] a, int i, long[] b, int j, long[] into, int k) {
        for (int dimension = 0; dimension < dimensions; dimension++) {
            long carry = 0;
            for (int limb = limbs - 1; limb >= 0; limb--) {
                int word = dimension * limbs + limb;
                long sum = a[i * width() + word] + b[j * width() + word] + carry;
                into[k * width() + word] = sum & MASK;
                carry = sum >>> BITS;
            }
        }
    }

    /** Writes the difference of two vectors; false where it is below 0 somewhere. */
    boolean subtract(long[] a, int i, long[] b, int j, long[] into) {
        for (int dimension = 0; dimension < dimensions; dimension++) {
            long borrow = 0;
            for (int limb = limbs - 1; limb >= 0; limb--) {
                int word = dimension * limbs + limb;
                long rest = a[i * width() + word] - b[j * width() + word] - borrow;
                borrow = rest < 0 ? 1 : 0;
                into[word] = rest & MASK;
            }
            if (borrow != 0) {
                return false;
            }
        }
        return true;
    }

    /** Where a vector stands among sorted ones, the largest first; below 0 where it does not. */
    int indexOf(long[] sorted, int count, long[] vector) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(sorted, middle, vector, 0);
            if (order == 0) {
                return middle;
            } else if (order > 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /**
     * Positions of vectors in descending order, equal ones in the order in which they stand.
     *
     * @param run vectors of each stretch that is sorted already
     */
    int[] sorted(long[] vectors, int count, int run) {
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        int[] spare = new int[count];
        for (long length = run; length < count; length *= 2) {
            for (long start = 0; start < count; start += 2 * length) {
                int middle = (int) Math.min(start + length, count);
                merge(vectors, order, spare, (int) start, middle, (int) Math.min(start + 2 * length, count));
            }
            int[] swapped = order;
            order = spare;
            spare = swapped;
        }
        return order;
    }

    /** The same where the vectors before the middle, and those from there on, are sorted already. */
    int[] merged(long[] vectors, int middle, int count) {
        int[] positions = new int[count];
        Arrays.setAll(positions, i -> i);
        int[] order = new int[count];
        merge(vectors, positions, order, 0, middle, count);
        return order;
    }

    private void merge(long[] vectors, int[] from, int[] into, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int k = start; k < end; k++) {
            boolean takesLeft =
                    left < middle && (right >= end || compare(vectors, from[left], vectors, from[right]) >= 0);
            into[k] = takesLeft ? from[left++] : from[right++];
        }
    }
}
