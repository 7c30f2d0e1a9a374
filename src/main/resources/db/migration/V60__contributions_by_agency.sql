-- Search asks which assignments an agency contributed to, also when it sees them no more.
create index contribution_by_agency on contribution (agency_code, assignment_id);
