-- What changes a directive as a whole is asked for and decided like what changes one assignment.
alter table request alter column assignment_id drop not null;
alter table request alter column reason drop not null;
alter table request add column directive_id bigint references directive (id);
-- What is to change, as JSON: the new facts, the new assignment in the form of directive.json, the other directive, who watches.
alter table request add column detail text;
alter table request add constraint request_subject check ((assignment_id is null) <> (directive_id is null));
create index request_directive on request (directive_id, state);
