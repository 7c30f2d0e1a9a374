-- What a manager did from his list, by the key of the dialog in which he confirmed it: sent twice, it is done once. Who did what is
-- told in event, as of every act.
create table manager_act (
  person_id varchar(64) not null references person (id) on delete cascade,
  dialog_key varchar(64) not null,
  assignment_id bigint not null references assignment (id),
  kind varchar(20) not null,
  done_at timestamp(3) with time zone not null,
  primary key (person_id, dialog_key, assignment_id)
);

-- Those of an assignment, when it is removed with the demonstration.
create index manager_act_assignment on manager_act (assignment_id);
