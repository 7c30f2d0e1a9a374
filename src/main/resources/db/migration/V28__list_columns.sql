-- Which columns of the managers' list a person wants to see: names of columns, separated by commas.
create table list_columns (
  person_id varchar(64) primary key references person (id) on delete cascade,
  chosen varchar(1000) not null
);
