-- When the ladder's table or the calendar last changed, until the looks that ran by the old ones are over and all have looked once more.
insert into system_mark (name) values ('straggling-looks');
