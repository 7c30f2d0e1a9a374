package vn.dondoc.request;

import java.util.List;

/** A directive to choose, with what it says now, what may be asked for it, and what there is to choose from then. */
public record DirectiveChoice(
        long id,
        String label,
        String subject,
        String recipients,
        String signedBy,
        String reportTo,
        String urgency,
        List<KindChoice> kinds,
        List<Part> parts,
        List<Watching> watchers) {

    /** @param open whether it can go on under another directive */
    public record Part(long id, String label, boolean open) {}

    public record Watching(long id, String label) {}
}
