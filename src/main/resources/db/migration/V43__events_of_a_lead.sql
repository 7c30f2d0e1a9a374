-- What an agency's leader asks of a past moment is counted from the events that his agency led through, by this index alone.
create index event_lead on event (lead_code, assignment_id, id, happened_at, progress, due_on, result_issued_on, ended_on);
