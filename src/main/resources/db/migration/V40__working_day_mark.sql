-- Another one with each change of working_day: a node that knows the calendar of this mark need not read it again.
create table working_day_mark (
  mark varchar(36) not null primary key
);
insert into working_day_mark (mark) values ('0');
