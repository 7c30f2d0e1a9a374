-- Which columns of the managers' list a person wants to see: names of columns, separated by commas.
create table list_columns (
  person_id varchar(64) primary key references person (id) on delete cascade,
  chosen varchar(1000) not null
);

-- What is open, and what falls due when: a small part of all that was ever given.
create index assignment_progress on assignment (progress, due_on);
create index assignment_due on assignment (due_on);
