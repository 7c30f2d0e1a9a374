-- Where the days went: an event that ends a step says since when the step had lain open, and with which agency.
alter table event add column lain_since timestamp(3) with time zone;
alter table event add column lain_with varchar(20);

-- What was written by then: the engine's history knows when the task began, in the zone of the server that wrote it.
update event set
  lain_since = (select cast(h.start_time_ as timestamp(3) with time zone) from act_hi_taskinst h where h.id_ = event.task_id),
  lain_with = agency_code
 where task_id is not null;
