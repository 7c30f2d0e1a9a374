-- What a task is about: what its process is about (a directive, an assignment, a document, later a contribution ...).
alter table open_task add column subject_id bigint default 0 not null;
update open_task set subject_id = coalesce(document_id, assignment_id, directive_id);
-- While its assignment is paused nothing can be submitted.
alter table open_task add column locked boolean default false not null;

-- The agency in whose own part something happened; null for what all parts of the assignment may read.
alter table event add column party_code varchar(20);
