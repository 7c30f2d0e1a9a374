-- Days that differ from "Monday to Friday": holidays and swapped days (OFF), made-up days (WORK).
-- A year with at least one row is official and taken as it stands; a year without any is computed.
create table working_day (
    on_date   date         not null primary key,
    kind      varchar(4)   not null check (kind in ('OFF', 'WORK')),
    reason    varchar(200) not null,
    confirmed boolean      not null,
    source    varchar(300) not null
);
