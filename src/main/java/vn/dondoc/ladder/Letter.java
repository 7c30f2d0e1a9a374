package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one row of the table says to some persons: of one obligation, or of several agencies that owe the same by the same day and
 * are at the same step.
 *
 * @param work what the step has made for these persons to do: this letter tells them of it, no other does; null if nothing
 */
record Letter(
        LadderAction action,
        int step,
        List<Obligation> obligations,
        LadderSubject subject,
        List<String> agencies,
        MadeWork work) {

    /** Kinds that several agencies owe of one assignment at the same time. */
    private static final Set<ObligationKind> OF_SEVERAL = Set.of(ObligationKind.CONTRIBUTION, ObligationKind.OPINION);

    /** So many agencies are named. */
    private static final int NAMED = 6;

    /** What has to be equal for two of them to be one: told at once, to the same recipient, of the same thing and day. */
    record Alike(ObligationKind kind, LocalDate dueOn, int step, LadderRecipient recipient, LadderChannel channel) {}

    static Letter of(Told told, LadderAction action) {
        return new Letter(
                action,
                told.step(),
                List.of(told.obligation()),
                told.subject(),
                List.of(told.subject().agencyName()),
                told.workOf(action.recipient()).orElse(null));
    }

    static Letter together(List<Letter> letters) {
        return new Letter(
                letters.get(0).action,
                letters.get(0).step,
                letters.stream().map(Letter::first).toList(),
                letters.get(0).subject,
                letters.stream()
                        .flatMap(letter -> letter.agencies.stream())
                        .sorted()
                        .toList(),
                null);
    }

    /** Whether it may be one with others; the morning's mail and the lists gather theirs anyway. */
    boolean mayBeTogether() {
        return work == null && OF_SEVERAL.contains(first().kind()) && action.channel() == LadderChannel.AT_ONCE;
    }

    Alike alike() {
        return new Alike(first().kind(), first().dueOn(), step, action.recipient(), action.channel());
    }

    boolean isOfSeveral() {
        return obligations.size() > 1;
    }

    Obligation first() {
        return obligations.get(0);
    }

    /** What has to be owed still for it to be told. */
    String obligationKey() {
        return isOfSeveral() ? StillOwed.ofSeveral(first()) : first().key();
    }

    /** That of the task's own message where there is one: the morning's mail does not tell again what this letter has told. */
    String dedupKey() {
        if (work != null) {
            return "task:" + work.taskId();
        }
        String of = isOfSeveral()
                ? obligationKey() + "/"
                        + Integer.toHexString(obligations.stream()
                                .map(Obligation::key)
                                .sorted()
                                .collect(Collectors.joining(" "))
                                .hashCode())
                : first().key();
        return "ladder:" + of + ":" + first().dueOn() + ":" + step;
    }

    /** Who owes it, in words. */
    String owing() {
        if (!isOfSeveral()) {
            return agencies.get(0);
        }
        String named = String.join(", ", agencies.subList(0, Math.min(NAMED, agencies.size())));
        int others = agencies.size() - NAMED;
        return agencies.size() + " cơ quan (" + named + (others > 0 ? " và " + others + " cơ quan khác)" : ")");
    }
}
