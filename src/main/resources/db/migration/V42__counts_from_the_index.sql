-- Tasklist's counts read no task, only an index: what is past its date and runs, what others ask of an agency, what waits for a
-- signature. A database that plans once for everybody would otherwise read all tasks there are for the few of one field.
drop index open_task_due;
drop index open_task_agency_due;
drop index open_task_lead_due;
drop index open_task_field_due;
drop index open_task_agency_step;
create index open_task_due on open_task (due_on, task_id, step, locked);
create index open_task_agency_due on open_task (agency_code, due_on, task_id, step, locked);
create index open_task_lead_due on open_task (lead_code, due_on, task_id, step, locked);
create index open_task_field_due on open_task (field, due_on, task_id, step, locked);
create index open_task_agency_step on open_task (agency_code, step, created_at, task_id, assignee_id, agency_role, excluded);
create index open_task_agency_process on open_task (agency_code, process_key, created_at, task_id, assignment_id);
