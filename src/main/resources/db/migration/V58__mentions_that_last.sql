-- A mention led to a task, and nowhere once that was done: its address now finds out where the note is read when it is opened.
update message set link = '/y-kien?nhiem-vu=' || cast(assignment_id as varchar(20))
 where kind = 'MENTION' and assignment_id is not null;
update message set link = '/y-kien?van-ban=' || cast(directive_id as varchar(20))
 where kind = 'MENTION' and assignment_id is null;
