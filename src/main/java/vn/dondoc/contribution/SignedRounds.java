package vn.dondoc.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was signed, round by round, and what each round changed. */
final class SignedRounds {

    private SignedRounds() {}

    /** Oldest first; what is not signed yet is its agency's own. */
    static List<SignedRound> of(List<Round> rounds) {
        List<SignedRound> signed = new ArrayList<>();
        Round before = null;
        for (Round round : rounds) {
            if (round.isSigned()) {
                signed.add(signed(round, before));
                before = round;
            }
        }
        return signed;
    }

    private static SignedRound signed(Round round, Round before) {
        return new SignedRound(
                round.round(),
                round.request(),
                round.content(),
                round.contributedByName(),
                round.signerName(),
                round.signerTitle(),
                round.signatureForm(),
                round.signedAt(),
                round.contentSha256(),
                round.numbers(),
                before == null ? List.of() : changes(amounts(before), amounts(round)));
    }

    private static List<SignedRound.Change> changes(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(group -> !Objects.equals(before.get(group), after.get(group)))
                .map(group -> new SignedRound.Change(group, before.get(group), after.get(group)))
                .toList();
    }

    private static Map<String, Integer> amounts(Round round) {
        return round.numbers().stream().collect(Collectors.toMap(GroupNumber::group, GroupNumber::amount));
    }
}
