-- Since when it is known that a delivery may reach its recipient twice: the other side may have taken it over before that was
-- written down, and it is handed over again. Null for all others.
alter table delivery add column maybe_twice_at timestamp(3) with time zone;
update delivery set maybe_twice_at = created_at where note like 'Máy dừng giữa lúc gửi%';
create index delivery_maybe_twice on delivery (maybe_twice_at);
