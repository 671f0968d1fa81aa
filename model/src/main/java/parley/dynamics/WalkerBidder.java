package parley.dynamics;

/** Offers anything that it could live with. */
final class WalkerBidder implements Bidder {

    private final int party;
    private final Floor floor;
    private double standard;

    WalkerBidder(int party, Floor floor) {
        this.party = party;
        this.floor = floor;
    }

    @Override
    public int next(int round) {
        Menu menu = floor.menus[party];
        int outcome = menu.at(floor.draw(menu.size()));
        standard = floor.utility(party, outcome);
        return outcome;
    }

    @Override
    public double standard() {
        return standard;
    }

    @Override
    public String why() {
        return "it was drawn from all that its red lines allow";
    }
}
