-- What nobody outside knows: the Message-ID of a mail bears a seal made with it, and a mail server's report is believed only of a mail
-- whose Message-ID it names with the seal. The first node that starts fills it in, for all.
create table mail_seal (
  id integer not null primary key,
  secret varchar(64)
);
insert into mail_seal (id) values (1);

-- What was written before may have been handed over already: its Message-ID stays as it was, without a seal.
alter table delivery add column sealed boolean default false not null;
alter table delivery alter column sealed set default true;
