package vn.dondoc.document;

/**
 * Why a document comes late, where whoever handles it is asked.
 *
 * @param code of the office's list, null where none was chosen
 * @param note what it says beyond that, or null
 */
public record LateReason(String code, String note) {

    public static final LateReason NONE = new LateReason(null, null);
}
