package vn.dondoc.contribution;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an agency contributed in one round.
 *
 * @param request what the lead wanted supplemented, null in the first round
 * @param content null until it was contributed
 * @param signatureForm null where the head signed in his own name
 * @param contentSha256 the checksum of exactly what was signed, null until then
 */
public record Round(
        long id,
        int round,
        String request,
        String requestedByName,
        OffsetDateTime requestedAt,
        String content,
        String contributedByName,
        OffsetDateTime contributedAt,
        String signerName,
        String signerTitle,
        String signatureForm,
        OffsetDateTime signedAt,
        String contentSha256,
        List<GroupNumber> numbers) {

    public boolean isSigned() {
        return signedAt != null;
    }

    /** Exactly what a signature covers: the text, and the numbers in the order of the groups. */
    String signedText() {
        return content + "\n\n"
                + numbers.stream()
                        .map(number -> number.group() + ": " + number.amount()
                                + (number.description() == null ? "" : " (" + number.description() + ")"))
                        .collect(Collectors.joining("\n"));
    }

    Round withNumbers(List<GroupNumber> found) {
        return new Round(
                id,
                round,
                request,
                requestedByName,
                requestedAt,
                content,
                contributedByName,
                contributedAt,
                signerName,
                signerTitle,
                signatureForm,
                signedAt,
                contentSha256,
                found);
    }
}
