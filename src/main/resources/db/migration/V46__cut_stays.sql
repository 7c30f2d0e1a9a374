-- Where the days went: a step that is cancelled (another lead, a recall, the end of the follow-up) lay open too, and no event tells it.
-- What was cancelled before this is not told: the engine's history does not know with which agency it lay.
create table cut_stay (
  task_id varchar(64) primary key,
  assignment_id bigint not null references assignment (id),
  step varchar(60) not null,
  agency_code varchar(20) not null,
  lain_since timestamp(3) with time zone not null,
  lain_until timestamp(3) with time zone not null
);

create index cut_stay_assignment on cut_stay (assignment_id);
