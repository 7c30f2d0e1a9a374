package vn.dondoc.workflow;

import java.util.function.IntSupplier;
import org.springframework.dao.DuplicateKeyException;

/**
 * Saves a row that may not be there yet. Of two windows that save for the first time at once, one finds the row of the other and
 * writes over it. Outside of a transaction: a key that is taken would spoil it for PostgreSQL.
 */
final class FirstSave {

    private FirstSave() {}

    /** @param update how many rows it found, 0 or 1 */
    static void updateOrInsert(IntSupplier update, Runnable insert) {
        while (update.getAsInt() == 0) {
            try {
                insert.run();
                return;
            } catch (DuplicateKeyException another) {
                // Saved by the other window between the two statements; now there is a row to update.
            }
        }
    }
}
