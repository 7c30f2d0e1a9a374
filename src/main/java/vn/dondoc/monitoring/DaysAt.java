package vn.dondoc.monitoring;

/**
 * How many working days went to one thing.
 *
 * @param step as the model names it; null while no step of the path lay open, or in a pause
 * @param agencyCode with whom it lay; the lead while it lay with none of the path
 * @param agency its short name
 */
public record DaysAt(Phase phase, String phaseLabel, String step, String agencyCode, String agency, int days) {

    static DaysAt of(DaySplit.Share share, String agency, int days) {
        return new DaysAt(
                share.phase(),
                share.phase().label(),
                share.step() == null ? null : share.step().label(),
                share.agencyCode(),
                agency,
                days);
    }
}
