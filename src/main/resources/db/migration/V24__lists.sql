-- The field of work of the directive, so that whoever looks after it finds what is late in it.
alter table open_task add column field varchar(20);
update open_task set field = (select d.field from directive d where d.id = open_task.directive_id);

-- A page and a count of each ready filter cost the same however much is open: every branch of a filter has an index in the list's order.
drop index open_task_assignee;
drop index open_task_agency;
create index open_task_newest on open_task (created_at, task_id);
create index open_task_step on open_task (step, created_at, task_id);
create index open_task_agency on open_task (agency_code, created_at, task_id);
create index open_task_agency_step on open_task (agency_code, step, created_at, task_id);
create index open_task_lead on open_task (lead_code, created_at, task_id);
create index open_task_lead_step on open_task (lead_code, step, created_at, task_id);
create index open_task_assignee on open_task (assignee_id, created_at, task_id);
create index open_task_due on open_task (due_on, task_id);
create index open_task_agency_due on open_task (agency_code, due_on, task_id);
create index open_task_lead_due on open_task (lead_code, due_on, task_id);
create index open_task_field_due on open_task (field, due_on, task_id);
create index open_task_submitted_for on open_task (submitted_for);

-- Who has opened which open task: the rest of what waits for him is unread. It goes with the task.
create table task_opened (
  task_id varchar(64) not null references open_task (task_id) on delete cascade,
  person_id varchar(64) not null,
  opened_at timestamp(3) with time zone not null,
  primary key (task_id, person_id)
);

-- A ready filter is found by its name, and this one is called otherwise from now on.
update act_ru_filter set name_ = 'Đang theo dõi', rev_ = rev_ + 1 where name_ = 'Tôi theo dõi';
