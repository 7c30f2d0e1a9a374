-- Who lets a calendar program read his deadlines by a secret link; the secret itself is kept nowhere.
create table calendar_feed (
  person_id varchar(64) primary key references person (id),
  token_hash varchar(64) not null,
  made_at timestamp(3) with time zone not null,
  constraint calendar_feed_token unique (token_hash)
);
