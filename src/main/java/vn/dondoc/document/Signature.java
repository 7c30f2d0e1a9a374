package vn.dondoc.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.problem.Problem;

/**
 * How a document is signed: who, in which form, for whom, by which document.
 *
 * @param signerId null where it was signed on paper: then {@code name} is what the paper says
 * @param basis the form and the document on which the right to sign for another rests; null in one's own right
 */
public record Signature(String signerId, String name, String title, String form, String signedFor, String basis) {

    /** A deputy signs for the head, a leader for the collective, by what he is; by order or by authority only with a document. */
    private static final Set<String> OWN = Set.of("KT", "TM");

    /**
     * @param chosen the form; null signs directly, or in the form of the right by which he signs for another
     * @throws Problem if he has no right to that form, or none to sign for another
     */
    public static Signature of(Actor signer, String chosen) {
        if (signer.paper() != null) {
            return new Signature(null, signer.paper().signer(), null, chosen, null, null);
        }
        StandIn right = signer.by();
        if (right == null) {
            if (chosen != null && !OWN.contains(chosen)) {
                throw refused("Ông/bà không có quyền ký " + chosen
                        + ".: cần được giao quyền ký thay kèm số, ngày của văn bản ủy quyền hoặc giao ký thừa lệnh.");
            }
            return new Signature(signer.id(), signer.fullName(), signer.title(), chosen, null, null);
        }
        if (right.kind() != StandIn.Kind.SIGN) {
            throw Problem.notAllowed("Ông/bà chỉ xử lý thay " + right.principalName() + ", không được ký thay.");
        }
        if (chosen != null && !chosen.equals(right.signatureForm())) {
            throw refused("Ông/bà được giao ký " + right.signatureForm() + ". thay " + right.principalName()
                    + " nên không ký được hình thức " + chosen + ".");
        }
        return new Signature(
                signer.id(),
                signer.fullName(),
                signer.title(),
                right.signatureForm(),
                right.principalId(),
                right.basis());
    }

    /** Who signed and how, as the parameters {@code signer}, {@code name}, {@code title} and {@code form} of a statement. */
    public Map<String, Object> asParams() {
        Map<String, Object> params = new HashMap<>();
        params.put("signer", signerId);
        params.put("name", name);
        params.put("title", title);
        params.put("form", form);
        return params;
    }

    private static Problem refused(String message) {
        return Problem.refused("signatureForm", message);
    }
}
