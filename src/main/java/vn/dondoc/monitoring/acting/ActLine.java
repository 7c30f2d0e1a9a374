package vn.dondoc.monitoring.acting;

import java.util.List;

/**
 * What would happen, or has happened, to one assignment.
 *
 * @param possible whether it would be done, or was
 * @param effects what would happen, or happened, in sentences
 * @param reason why not, null where it is possible
 * @param kind of the refusal, as everywhere ({@code NOT_ALLOWED}, ...); null where it is possible
 * @param seen stands for all this in the confirmation: who confirms something else than what is, is told; null when it was done
 */
record ActLine(long id, boolean possible, List<String> effects, String reason, String kind, String seen) {}
