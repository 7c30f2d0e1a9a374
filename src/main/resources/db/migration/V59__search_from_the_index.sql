-- Search asks for the newest assignments that an agency leads or has contributed to, the latter also where it sees them no more.
drop index assignment_lead_newest;
create index assignment_lead_newest on assignment (lead_code, id, progress);
create index contribution_by_agency on contribution (agency_code, assignment_id);
