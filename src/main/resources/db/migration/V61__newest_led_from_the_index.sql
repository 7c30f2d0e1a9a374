-- Search asks for the newest assignments that an agency leads.
drop index assignment_lead_newest;
create index assignment_lead_newest on assignment (lead_code, id, progress);
