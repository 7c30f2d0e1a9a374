-- Of which of the engine's stopped jobs the administrators were told, each once; cause begins the key of the message.
create table told_job (
  job_id varchar(80) primary key,
  cause varchar(200) not null,
  told_at timestamp(3) with time zone not null
);
create index told_job_cause on told_job (cause);

-- One at a time writes there: of many that stop at the same moment each knows those before it.
insert into system_mark (name) values ('failed-jobs');
