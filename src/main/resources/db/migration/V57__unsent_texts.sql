-- What somebody has begun to write beside a task's form, a note or a request: one row for each place where one can write, so that two
-- windows do not overwrite each other's, and a text that was sent does not come back with another.
create table unsent_text (
  person_id varchar(64) not null,
  -- The assignment or the directive, so that it is there again beside the next task; the task where it is the task's own form.
  about varchar(80) not null,
  place varchar(80) not null,
  task_id varchar(64) references open_task (task_id) on delete cascade,
  content text not null,
  saved_at timestamp(3) with time zone not null,
  primary key (person_id, about, place)
);
create index unsent_text_task on unsent_text (task_id);
-- What nobody came back to is forgotten, whosever it is.
create index unsent_text_saved_at on unsent_text (saved_at);
