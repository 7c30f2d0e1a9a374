package vn.dondoc.note;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** A note as people and other systems read it. */
@Schema(description = "Một ý kiến")
record NoteView(
        long id,
        @Schema(description = "directive, assignment, contribution, proposal") String level,
        @Schema(description = "Về việc gì; người xem được việc đó đọc được ý kiến") String levelLabel,
        String text,
        String writtenBy,
        String writtenByName,
        String writtenByTitle,
        String agencyName,
        OffsetDateTime writtenAt,
        @Schema(description = "Tên những người được nhắc đến") List<String> mentioned) {

    static NoteView of(Note note, String levelLabel, List<String> mentioned) {
        return new NoteView(
                note.id(),
                note.subjectKind(),
                levelLabel,
                note.text(),
                note.writtenBy(),
                note.writtenByName(),
                note.writtenByTitle(),
                note.agencyName(),
                note.writtenAt(),
                mentioned);
    }
}
