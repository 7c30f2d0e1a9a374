package vn.dondoc.notification;

/** How a message names what it is about, and where it leads. */
public final class Subjects {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    private Subjects() {}

    /**
     * {@code 857/UBND-KGVX - Nhiệm vụ 6: Lập danh sách ...}; a title names no person.
     *
     * @param ordinal null where it is about the directive as a whole, whose subject the title is then
     */
    public static String of(String directiveNumber, Integer ordinal, String title) {
        return directiveNumber + (ordinal == null ? " - " : " - Nhiệm vụ " + ordinal + ": ") + title;
    }

    /** @param taskId null for the list of work */
    public static String link(String taskId) {
        return taskId == null ? TASKLIST : TASKLIST + "?task=" + taskId;
    }

    /**
     * Where what happened is read without a task.
     *
     * @param directiveId may be null where the assignment is known
     * @param assignmentId null for the directive as a whole
     */
    public static String dossierLink(Long directiveId, Long assignmentId) {
        return assignmentId == null ? "/van-ban/?id=" + directiveId : "/tra-cuu/?nhiem-vu=" + assignmentId;
    }
}
