-- SIZE assignments as our services write them, for PostgreSQL and H2 alike, part by part: NUMBERS, from 0, are each one's own, THESE the ids of a part. Eight make a directive. They were given over two years, the newest last; most directives of the last half year are in hand,
-- and a few old ones, so that one assignment in seven is open, as in a published report of a city; three of ten have no deadline, and of
-- each state there is something. Ids lie above the demonstration's.

-- Each agency by its place among the 31, in a table: the window over them would be gone through again for each row on H2.
create table bench_agency (place integer primary key, code varchar(20) not null, words varchar(400) not null);

insert into bench_agency (place, code, words)
select row_number() over (order by code) - 1, code, search_text from agency;

insert into directive (id, number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at,
    given_out_on, search_text)
select 100000 + k, 'M' || k || '/UBND', given, extract(year from given), 'UBND', 'Rà soát chính sách an sinh xã hội đợt ' || k,
       (array['KGVX','KTTH','KTN','NNTN'])[1 + k % 4], 'NONE', case when in_hand_now then 'GIVEN_OUT' else 'ENDED' end, 'vpubClerk',
       cast(given as timestamp(3) with time zone), given, 'm' || k || ' ubnd ra soat chinh sach an sinh xa hoi dot ' || k
  from (select n / 8 as k, GIVEN as given, IN_HAND as in_hand_now from NUMBERS where n % 8 = 0) told;

-- One of a hundred has come in and is with no agency yet.
insert into directive (id, number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at, search_text)
select 100000000 + k, 'V' || k || '/UBND', TODAY, extract(year from TODAY), 'UBND', 'Rà soát chính sách an sinh xã hội mới đợt ' || k,
       (array['KGVX','KTTH','KTN','NNTN'])[1 + k % 4], 'NONE', 'ENTERED', 'vpubClerk', cast(TODAY as timestamp(3) with time zone),
       'v' || k || ' ubnd ra soat chinh sach an sinh xa hoi moi dot ' || k
  from (select n / 8 as k from NUMBERS where n % 800 = 0) told;

-- Its state by its number; how long it took, and how long it was given.
insert into assignment (id, directive_id, ordinal, title, content, lead_code, kind, proposal_required, beneficiary_list_required,
    due_on, original_due_on, progress, handler_id, given_on, received_on, result_issued_on, confirmed_on, ended_on, search_text, search_words)
select 100000 + n, 100000 + n / 8, 1 + n % 8, 'Rà soát danh sách trẻ em mồ côi đợt ' || n,
       'Giao cơ quan chủ trì rà soát, lập danh sách trẻ em mồ côi, đề xuất chính sách hỗ trợ và báo cáo Ủy ban nhân dân tỉnh.', agency, 'REVIEW',
       n % 5 = 0, false,
       case when n % 10 < 7 then given + cast(days + case when n % 17 = 0 and progress <> 'NOT_RECEIVED' then 15 else 0 end as integer) end,
       case when n % 10 < 7 then given + cast(days as integer) end,
       progress, (select p.id from person p where p.id = lower(agency) || 'Officer'), given, case when progress <> 'NOT_RECEIVED' then given + 1 end,
       case when progress in ('COMPLETED', 'AWAITING_CONFIRMATION') then least(given + cast(10 + n % 47 as integer), TODAY) end,
       case when progress = 'COMPLETED' then least(given + cast(12 + n % 47 as integer), TODAY) end,
       case when progress in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED') then least(given + cast(12 + n % 47 as integer), TODAY) end,
       'ra soat danh sach tre em mo coi dot ' || n,
       ' m' || (n / 8) || ' ubnd ra soat chinh sach an sinh xa hoi dot ' || (n / 8) || ' ra soat danh sach tre em mo coi dot ' || n || ' ' || words
  from (select n, a.code as agency, a.words, GIVEN as given, case when IN_HAND then 100 + n % 200 else 20 + n % 60 end as days,
               case when not (IN_HAND) or n % 12 = 5 then
                      case when n % 50 = 7 then 'RECALLED' when n % 50 = 13 then 'FOLLOW_UP_ENDED' else 'COMPLETED' end
                    else (array['NOT_RECEIVED','NOT_ASSIGNED','IN_PROGRESS','IN_PROGRESS','IN_PROGRESS','IN_PROGRESS','IN_PROGRESS',
                                'IN_PROGRESS','AWAITING_CONFIRMATION','AWAITING_HIGHER_LEVEL','REDO','PAUSED','RETURNED'])[1 + n % 13] end as progress
          from NUMBERS
          join bench_agency a on a.place = n * 7 % 31) stories;

insert into assignment_coordinator (assignment_id, agency_code)
select a.id, g.code from assignment a
  join bench_agency g on g.place in (a.id % 31, (a.id + 11) % 31) and g.code <> a.lead_code
 where a.id THESE and a.id % 3 = 0;

-- What happened, in the order in which it did; notes in between move nothing.
insert into event (happened_at, action, step, directive_id, assignment_id, actor_id, principal_id, agency_code, summary, progress, due_on,
    result_issued_on, lead_code, ended_on, lain_since, lain_with)
select at, action, step, directive_id, assignment_id, 'vpubOfficer', 'vpubOfficer', agency_code,
       'Đã thực hiện một bước của nhiệm vụ và ghi lại ở đây bằng lời của văn phòng.', progress, due_on, result_issued_on, lead_code, ended_on,
       case when step is not null then at - interval '20' hour end, case when step is not null then agency_code end
  from (
    select cast(given_on as timestamp(3) with time zone) + interval '8' hour as at, 'GIVEN_OUT' as action, cast(null as varchar(60)) as step,
           directive_id, id as assignment_id, lead_code as agency_code, 'NOT_RECEIVED' as progress, original_due_on as due_on,
           cast(null as date) as result_issued_on, lead_code, cast(null as date) as ended_on
      from assignment where id THESE
    union all
    select cast(received_on as timestamp(3) with time zone) + interval '8' hour, 'ARRIVAL_REGISTERED', 'registerArrival', directive_id, id, lead_code,
           'NOT_ASSIGNED', original_due_on, null, lead_code, null
      from assignment where id THESE and received_on is not null
    union all
    select cast(received_on as timestamp(3) with time zone) + interval '9' hour, 'HANDLER_NAMED', 'nameHandler', directive_id, id, lead_code,
           'IN_PROGRESS', original_due_on, null, lead_code, null
      from assignment where id THESE and received_on is not null and progress not in ('NOT_ASSIGNED', 'RETURNED')
    union all
    select cast(received_on as timestamp(3) with time zone) + interval '10' hour, 'PLAN_ENTERED', 'enterPlan', directive_id, id, lead_code,
           'IN_PROGRESS', original_due_on, null, lead_code, null
      from assignment where id THESE and received_on is not null and progress not in ('NOT_ASSIGNED', 'RETURNED')
    union all
    select cast(received_on as timestamp(3) with time zone) + interval '11' hour * steps.k, 'NOTE_WRITTEN', null, directive_id, id, lead_code,
           null, null, null, null, null
      from assignment, (select 1 as k union all select 2 union all select 3) steps
     where id THESE and received_on is not null
    union all
    select cast(received_on as timestamp(3) with time zone) + interval '40' hour, 'DEADLINE_MOVED', null, directive_id, id, lead_code,
           'IN_PROGRESS', due_on, null, lead_code, null
      from assignment where id THESE and received_on is not null and due_on > original_due_on
    union all
    select cast(received_on as timestamp(3) with time zone) + interval '41' hour, 'PAUSED', null, directive_id, id, lead_code,
           progress, due_on, null, lead_code, null
      from assignment where id THESE
       and progress in ('PAUSED', 'REDO', 'AWAITING_HIGHER_LEVEL', 'RETURNED', 'NOT_ASSIGNED')
    union all
    select cast(result_issued_on as timestamp(3) with time zone) + interval '8' hour, 'REPORT_ISSUED', 'carryOut', directive_id, id, lead_code,
           'AWAITING_CONFIRMATION', due_on, result_issued_on, lead_code, null
      from assignment where id THESE and result_issued_on is not null
    union all
    select cast(ended_on as timestamp(3) with time zone) + interval '8' hour, 'CONFIRMED', 'confirmResult', directive_id, id, lead_code,
           progress, due_on, result_issued_on, lead_code, ended_on
      from assignment where id THESE and ended_on is not null) told
 order by at, assignment_id;

-- What lies open: the step of the state, and parts of other agencies; a paused one's task waits where it was.
insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role, agency_code,
    agency_role, excluded, subject_id, directive_id, assignment_id, directive_number, title, lead_code, due_on, urgency, field, created_at, search_text)
select 'bench' || a.id, 'bench' || a.id, 'bench' || a.id, 'bench', 'assignmentExecution', step, step, role,
       case when step = 'confirmResult' then 'VPUB' else a.lead_code end, case when role = 'LEAD_CLERK' then 'CLERK' else 'OFFICER' end, '',
       a.id, a.directive_id, a.id, d.number, a.title, a.lead_code, a.due_on, 'NONE', d.field,
       cast(a.given_on as timestamp(3) with time zone) + interval '8' hour, d.search_text || ' ' || a.search_text
  from (select s.*, case s.progress when 'NOT_RECEIVED' then 'registerArrival' when 'NOT_ASSIGNED' then 'nameHandler'
                      when 'AWAITING_CONFIRMATION' then 'confirmResult' when 'AWAITING_HIGHER_LEVEL' then 'enterHigherResult'
                      when 'RETURNED' then 'answerAgency' else (array['enterPlan','carryOut','carryOut','draftProposal'])[1 + s.id % 4] end as step,
               case s.progress when 'NOT_RECEIVED' then 'LEAD_CLERK' else 'HANDLER' end as role
          from assignment s where s.id THESE and s.progress not in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')) a
  join directive d on d.id = a.directive_id;

insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role, agency_code,
    agency_role, excluded, subject_id, directive_id, assignment_id, directive_number, title, lead_code, due_on, urgency, field, created_at, search_text)
select t.task_id || c.agency_code, t.task_id, t.task_id, 'bench', 'contribution', 'contribute', 'contribute', 'PARTY_HANDLER', c.agency_code,
       'OFFICER', '', t.assignment_id, t.directive_id, t.assignment_id, t.directive_number, t.title, t.lead_code, t.due_on - 5, 'NONE', t.field, t.created_at,
       t.search_text
  from open_task t join assignment_coordinator c on c.assignment_id = t.assignment_id
 where t.assignment_id THESE and t.process_key = 'assignmentExecution';

-- What is owed, what was proposed, and the reports that went out; the late ones say why.
insert into obligation (assignment_id, kind, since_on, due_on)
select id, 'RESULT', given_on, due_on from assignment
 where id THESE and due_on is not null and ended_on is null;

insert into proposal (assignment_id, state, started_at)
select id, case when ended_on is null then 'EXAMINING' else 'DECIDED' end, cast(given_on as timestamp(3) with time zone) from assignment
 where id THESE and proposal_required = true and received_on is not null;

insert into issued_document (id, kind, agency_code, directive_id, assignment_id, number, issued_on, subject)
select id, 'REPORT', lead_code, directive_id, id, (id % 900) || '/BC', result_issued_on, title from assignment
 where id THESE and result_issued_on is not null;

insert into report (assignment_id, done, drafted_by, drafted_at, document_id, lateness_reason)
select id, 'Đã rà soát.', 'vpubOfficer', cast(result_issued_on as timestamp(3) with time zone), id,
       case when result_issued_on > due_on then (array['MUCH_WORK','AWAITING_FUNDS','AWAITING_OPINIONS'])[1 + id % 3] end
  from assignment where id THESE and result_issued_on is not null;

-- Of three that were late one was asked why, too.
insert into explanation (assignment_id, obligation_key, missed_on, agency_code, state, question, asked_by, asked_at, due_on, reason_code, answer,
    answered_by, answered_at)
select id, 'result:' || id, due_on, lead_code, 'ANSWERED', 'Đề nghị giải trình nguyên nhân chậm.', 'vpubOfficer',
       cast(result_issued_on as timestamp(3) with time zone), result_issued_on, (array['MUCH_WORK','AWAITING_FUNDS','AWAITING_OPINIONS'])[1 + id % 3],
       'Do nhiều việc.', 'vpubOfficer', cast(result_issued_on as timestamp(3) with time zone)
  from assignment where id THESE and result_issued_on > due_on and id % 3 = 0;

-- What their leaders were told of each, and have read.
insert into message (recipient_id, kind, directive_id, assignment_id, due_on, subject, text, why, urgent, dedup_key, created_at, read_at)
select p.id, 'NEW_ASSIGNMENT', a.directive_id, a.id, a.due_on, a.title, 'Nhiệm vụ đã được giao cho cơ quan.', 'Ông/Bà là lãnh đạo cơ quan chủ trì.', false,
       'bench' || a.id, cast(a.given_on as timestamp(3) with time zone) + interval '8' hour, cast(a.given_on as timestamp(3) with time zone) + interval '9' hour
  from assignment a join person p on p.id = lower(a.lead_code) || 'Leader' where a.id THESE;
