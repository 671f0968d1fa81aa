package parley.search;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Whoever waits for a search. */
public interface SearchWatch {

    /** Waits for the end. */
    SearchWatch NONE = new SearchWatch() {
        @Override
        public boolean isToStop() {
            return false;
        }

        @Override
        public void see(Progress progress) {}
    };

    /** Whether the search is to end with what it has. Asked often, and from several threads. */
    boolean isToStop();

    /** Called now and then, and with everything better that is found; never twice at a time. */
    void see(Progress progress);

    /**
     * How far a search is.
     *
     * @param best value of the best agreement so far; absent where none was found yet
     */
    record Progress(long steps, long ofSteps, Optional<BigFraction> best) {}
}
