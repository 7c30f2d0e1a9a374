package vn.dondoc.organisation.intake;

import java.util.List;

/** Turns the rows of one kind of file into what they would do. */
interface Intake {

    ImportKind kind();

    /** Reads the present state and writes nothing; faults go to the rows. */
    ImportPlan plan(List<ImportedRow> rows);
}
