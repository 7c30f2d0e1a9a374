-- The managers' pages cost the same however much there was: what is open, what ended in a period and each order of the list have an
-- index that holds all that is asked, so that no row is read for a count, and for a page only those that it shows.
drop index assignment_lead;
drop index assignment_progress;
drop index assignment_due;
create index assignment_progress on assignment (progress, lead_code, due_on, result_issued_on, ended_on, directive_id, id);
create index assignment_ended on assignment (ended_on, lead_code, progress, due_on, result_issued_on, original_due_on, directive_id, id);
create index assignment_newest on assignment (directive_id desc, ordinal, id, progress);
create index assignment_due on assignment (due_on nulls last, id, progress, result_issued_on, ended_on);
create index assignment_given on assignment (given_on, id, progress);
create index assignment_lead_due on assignment (lead_code, due_on nulls last, id, progress);

-- Where each assignment stood at a moment, read from the index alone.
drop index event_standing;
create index event_standing on event (assignment_id, id, happened_at, lead_code, progress, due_on, result_issued_on, ended_on);

-- The reports of a period, for the causes of lateness; what was explained in it.
create index issued_document_issued on issued_document (issued_on, kind);
create index report_lateness on report (lateness_reason, document_id, assignment_id);
create index explanation_answered on explanation (answered_at);

-- What waits at each step of a process and since when; what of it is past its date, the longest first.
create index open_task_process on open_task (process_key, step, created_at, due_on, lead_code, agency_code, assignment_id, name);
create index open_task_process_due on open_task (process_key, due_on, created_at, task_id, lead_code, agency_code, assignment_id);
