-- A mention led to a task, and nowhere once that was done. Its address now finds out, when it is opened, where around the assignment or
-- the directive he reads today: an open task of his, else the dossier. What the note is about is not in the messages of before.
update message set link = '/y-kien?nhiem-vu=' || cast(assignment_id as varchar(20))
 where kind = 'MENTION' and assignment_id is not null;
update message set link = '/y-kien?van-ban=' || cast(directive_id as varchar(20))
 where kind = 'MENTION' and assignment_id is null;
